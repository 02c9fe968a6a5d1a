package org.laurel.credentials.log;

import java.util.Optional;
import java.util.regex.Pattern;

/// A head that somebody kept, read from its note (C2SP tlog-checkpoint).
///
/// @param root in base64
record Kept(long size, String root) {

  /// Name, size and root, a line each; browsers end lines in their own way.
  private static final Pattern NOTE =
      Pattern.compile("\\S+/log\\R(\\d{1,18})\\R([A-Za-z0-9+/]{43}=)\\s.*", Pattern.DOTALL);

  static Optional<Kept> read(String note) {
    var read = NOTE.matcher(note.strip() + "\n");
    return read.matches()
        ? Optional.of(new Kept(Long.parseLong(read.group(1)), read.group(2)))
        : Optional.empty();
  }
}
