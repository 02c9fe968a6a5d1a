package org.laurel.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A node of the tree.
///
/// @param hex 64 lower-case hexadecimal digits
public record Hash(String hex) {

  public static final int LENGTH = 32;

  /// The root of a tree with no leaf (RFC 6962, 2.1).
  static final Hash NOTHING = of();

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  public static Hash leaf(byte[] data) {
    return of(LEAF, data);
  }

  public static Hash ofBytes(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  public static Hash ofBase64(String text) {
    return ofBytes(Base64.getDecoder().decode(text));
  }

  Hash with(Hash right) {
    return of(NODE, bytes(), right.bytes());
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  private static Hash of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) digest.update(part);
      return ofBytes(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
