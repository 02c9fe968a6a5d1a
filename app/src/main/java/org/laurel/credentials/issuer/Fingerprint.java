package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells one signed text from every other.
public final class Fingerprint {

  private Fingerprint() {}

  /// SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits.
  public static String of(String document) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
