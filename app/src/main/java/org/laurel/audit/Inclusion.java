package org.laurel.audit;

import java.util.List;
import org.laurel.audit.tree.Hash;
import org.laurel.audit.tree.Reader;

/// Shows that an entry is in the log (RFC 6962, 2.1.1).
///
/// @param entry its number, from 1
/// @param leaf the hash of the entry's seal; it tells nothing of what the entry says
/// @param path from the leaf up, each 64 lower-case hexadecimal digits
public record Inclusion(long entry, String leaf, List<String> path, SignedTreeHead in) {

  public boolean holds() {
    return Reader.includes(
        new Hash(leaf),
        entry - 1,
        in.head().size(),
        path.stream().map(Hash::new).toList(),
        new Hash(in.head().root()));
  }
}
