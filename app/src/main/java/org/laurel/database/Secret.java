package org.laurel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A random secret in a file of its own that only the owner of the process can read.
public final class Secret {

  private static final int BYTES = 32;

  private Secret() {}

  /// Reads the secret `name` under `home`, or makes it on first use: 64 hexadecimal digits.
  public static String of(Path home, String name) {
    try {
      var file = home.resolve("secrets").resolve(name);
      if (!Files.exists(file)) write(file);
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + name + " can be neither read nor made.", e);
    }
  }

  private static void write(Path file) throws IOException {
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Files.createDirectories(file.getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(secret));
  }
}
