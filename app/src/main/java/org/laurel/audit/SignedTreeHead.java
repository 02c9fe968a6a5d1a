package org.laurel.audit;

/// A head that the agency stands by for ever.
///
/// @param note the head with its signature (C2SP signed-note)
public record SignedTreeHead(TreeHead head, String note) {}
