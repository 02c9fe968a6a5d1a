package org.laurel.catalog.search;

import java.util.Set;

/// Where offers count today, and for what.
public interface Worth {

  /// Such as `US-VA` and `US-VA:Endorsement`.
  ///
  /// @param program the program's slug
  /// @param microCredential its own slug
  Set<String> places(String program, String microCredential);
}
