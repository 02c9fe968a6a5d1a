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
import java.util.regex.Pattern;
import org.laurel.files.uploads.Uploads;
import org.laurel.web.Refused;

/// Takes in an upload: how much, and under what name.
final class Intake {

  private static final long MOST = 100L * 1024 * 1024;

  private static final int LONGEST_NAME = 120;
  private static final Pattern POSING =
      Pattern.compile(
          "(?i)\\.(exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|msi|jar|sh|app|dmg|reg"
              + "|html?|xhtml|mht|svgz?|php|url|iso)[. ]*$");

  private Intake() {}

  static void receive(InputStream content, Path to) throws IOException {
    try (var output = Files.newOutputStream(to)) {
      copy(content, output, MOST + 1);
      mustFit(to);
      copy(content, output, Uploads.MOST - MOST);
      mustFit(to);
    }
  }

  private static void copy(InputStream content, OutputStream output, long most) throws IOException {
    var buffer = new byte[1 << 16];
    for (var left = most; left > 0; ) {
      var read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) return;
      output.write(buffer, 0, read);
      left -= read;
    }
  }

  /// Only what begins as a video may be large.
  static void mustFit(Path file) throws IOException {
    var size = Files.size(file);
    if (size == 0)
      throw new Refused("This file is empty. Check that it opens for you, and add it again.");
    if (size > Uploads.MOST || size > MOST && !Head.of(file).isVideo())
      throw new Refused(Uploads.TOO_LARGE);
  }

  /// A file that looks like a program by its last ending is opened as one, whatever is in it.
  static void mustNotPose(String name) {
    if (POSING.matcher(name).find())
      throw new Refused(
          "The name “%s” ends like a program or a web page. Give it another name, and add it again."
              .formatted(name));
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
