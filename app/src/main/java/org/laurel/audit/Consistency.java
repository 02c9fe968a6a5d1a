package org.laurel.audit;

import java.util.List;
import org.laurel.audit.tree.Hash;
import org.laurel.audit.tree.Reader;

/// Shows that a smaller log is the beginning of the newest (RFC 6962, 2.1.2).
///
/// @param path each hash as 64 lower-case hexadecimal digits
public record Consistency(long smaller, List<String> path, SignedTreeHead in) {

  /// @param root of the smaller log in base64, as a note has it
  public boolean holdsFor(String root) {
    return Reader.grew(
        smaller,
        Hash.ofBase64(root),
        in.head().size(),
        new Hash(in.head().root()),
        path.stream().map(Hash::new).toList());
  }
}
