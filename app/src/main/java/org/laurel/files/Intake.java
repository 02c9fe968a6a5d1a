package org.laurel.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.laurel.web.Refused;

/// Takes in an upload: how much, and under what name.
final class Intake {

  static final long MOST = 100L * 1024 * 1024;

  private static final int LONGEST_NAME = 120;

  private Intake() {}

  static void receive(InputStream content, Path to) throws IOException {
    try (var output = Files.newOutputStream(to)) {
      if (copy(content, output) == 0)
        throw new Refused("This file is empty. Check that it opens for you, and add it again.");
    }
  }

  private static long copy(InputStream content, OutputStream output) throws IOException {
    var buffer = new byte[1 << 16];
    var size = 0L;
    for (int read; (read = content.read(buffer)) >= 0; size += read) {
      if (size + read > MOST)
        throw new Refused(
            "This file is too large: 100 MB is the most. Make it smaller, or link to it.");
      output.write(buffer, 0, read);
    }
    return size;
  }

  /// A name fit to show and to save under: no folders, no control characters, not too long.
  static String shown(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
    var safe = plain.replaceFirst("^\\.+", "");
    if (safe.isEmpty()) return "file";
    return safe.length() <= LONGEST_NAME ? safe : safe.substring(safe.length() - LONGEST_NAME);
  }

  static String sha256(Path file) throws IOException {
    try (var input = new DigestInputStream(Files.newInputStream(file), newSha256())) {
      var buffer = new byte[1 << 16];
      while (input.read(buffer) >= 0) continue;
      return HexFormat.of().formatHex(input.getMessageDigest().digest());
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
