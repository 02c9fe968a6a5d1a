package org.laurel.credentials;

/// What the check of somebody's badge found, for rooms that let badges count.
///
/// @param id tells it from every other badge: SHA-256 of its issuer and its own id
/// @param issuer who signed it, such as `did:web:badges.example`
/// @param achievement the identifier of what was earned
/// @param isValid whether every check passed; an old badge without a signature is never so
/// @param sentence what the check says in one sentence
/// @param isTheirs whether it names one of the addresses that were asked about
public record BroughtBadge(
    String id,
    String title,
    String issuerName,
    String issuer,
    String achievement,
    boolean isValid,
    String sentence,
    boolean isTheirs) {}
