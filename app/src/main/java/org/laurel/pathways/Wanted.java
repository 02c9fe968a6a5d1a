package org.laurel.pathways;

import java.util.Optional;
import org.laurel.credentials.BroughtBadge;

/// A badge of another issuer that counts without officers.
///
/// @param issuer as the badge names it, such as `did:web:badges.example`
/// @param achievement the identifier of what is earned
record Wanted(String issuer, String achievement) {

  /// Why two people must look at this one; empty where it counts by itself.
  Optional<String> objection(BroughtBadge badge) {
    if (!badge.isValid()) return Optional.of(badge.sentence());
    if (!badge.issuer().equals(issuer))
      return Optional.of("It is from another issuer than the pathway names.");
    if (!badge.achievement().equals(achievement))
      return Optional.of("It is for something else than the pathway names.");
    return badge.isTheirs()
        ? Optional.empty()
        : Optional.of("It names none of the e-mail addresses that are confirmed here.");
  }
}
