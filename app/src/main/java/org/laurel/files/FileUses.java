package org.laurel.files;

import java.util.Collection;
import java.util.Set;

/// Says which files are still needed: told by every room above whose tables name files.
public interface FileUses {

  /// @param files the SHA-256 of each
  /// @return those that something of the current agency names
  Set<String> named(Collection<String> files);
}
