package org.laurel.audit;

/// What a walk along an agency's chain found.
public sealed interface Finding {

  /// Every entry is where and what it was.
  ///
  /// @param entries how many there are
  /// @param hash the last seal: whoever keeps a copy elsewhere can prove the chain up to here
  record Whole(long entries, String hash) implements Finding {}

  /// The first entry that is not what was written.
  ///
  /// @param because a plain sentence
  record Broken(long number, String because) implements Finding {}
}
