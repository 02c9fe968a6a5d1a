package org.laurel.audit;

import java.time.Instant;
import org.laurel.audit.tree.Hash;

/// What the log is at one moment: so many entries, and the root over them.
///
/// @param root 64 lower-case hexadecimal digits
/// @param at to the microsecond
public record TreeHead(long size, String root, Instant at) {

  /// As signed notes write it.
  public String base64() {
    return new Hash(root).base64();
  }
}
