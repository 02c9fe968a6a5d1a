package org.laurel.openbadges.json;

import org.jspecify.annotations.Nullable;

/// The names of members that were read before. Documents repeat few names often, and a name that is
/// one object everywhere is found faster in every map.
///
/// Threads may overwrite each other's entries; whatever they find is a whole text.
final class Names {
  static final Names KNOWN = new Names();

  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 24;

  private final @Nullable String[] slots = new String[SLOTS];

  /// The name that begins at the place and is followed by its quote, or null if it is a new one.
  @Nullable String find(byte[] in, int from) {
    int end = from;
    int hash = 0;
    while (end < in.length && in[end] != '"') {
      hash = 31 * hash + in[end++];
      if (end - from > LONGEST) {
        return null;
      }
    }
    String known = slots[slot(hash)];
    return known != null && matches(known, in, from, end) ? known : null;
  }

  /// Remembers a plain short name, and gives it back.
  String keep(String name) {
    if (name.length() <= LONGEST && name.chars().allMatch(Names::isPlain)) {
      slots[slot(name.hashCode())] = name;
    }
    return name;
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
  }

  /// For ASCII the hash of the bytes is the hash of the text.
  private static int slot(int hash) {
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }

  private static boolean matches(String known, byte[] in, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != in[i]) {
        return false;
      }
    }
    return true;
  }
}
