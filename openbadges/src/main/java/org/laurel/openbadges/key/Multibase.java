package org.laurel.openbadges.key;

import java.util.Base64;
import org.laurel.openbadges.json.Refused;

/// Bytes as text that names its alphabet (Controlled Identifiers 1.0, 2.4): `z` base58, `u`
/// base64url.
public final class Multibase {
  private static final int LONGEST_BASE58 = 256;

  private Multibase() {}

  public static String base58(byte[] bytes) {
    return "z" + Base58.encode(bytes);
  }

  public static String base64url(byte[] bytes) {
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Reads either alphabet. Base58 costs the square of its length, so a long text is refused.
  public static byte[] decode(String text) {
    if (text.startsWith("u")) {
      try {
        return Base64.getUrlDecoder().decode(text.substring(1));
      } catch (IllegalArgumentException e) {
        throw new Refused("not base64url");
      }
    }
    if (!text.startsWith("z") || text.length() > LONGEST_BASE58) {
      throw new Refused("neither base58 nor base64url multibase");
    }
    return Base58.decode(text.substring(1));
  }
}
