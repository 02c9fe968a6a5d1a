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
    return of(document.getBytes(UTF_8));
  }

  /// The same of a text that is in UTF-8 already.
  public static String of(byte[] document) {
    return HexFormat.of().formatHex(bytes(document));
  }

  /// The same of any bytes, not spelled out.
  public static byte[] bytes(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
