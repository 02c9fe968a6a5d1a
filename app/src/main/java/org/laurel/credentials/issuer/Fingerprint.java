package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import org.laurel.openbadges.json.Json;

/// Tells one signed text from every other.
public final class Fingerprint {

  /// What names a key in RFC 7638, 3.2; no kind of key has these of another.
  private static final Set<String> REQUIRED = Set.of("crv", "e", "kty", "n", "x", "y");

  private Fingerprint() {}

  /// SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits.
  public static String of(String document) {
    return of(document.getBytes(UTF_8));
  }

  /// The same of a text that is in UTF-8 already.
  public static String of(byte[] document) {
    return HexFormat.of().formatHex(bytes(document));
  }

  /// Tells one public key from every other by its JWK thumbprint (RFC 7638): 43 characters.
  static String ofJwk(Json.Obj jwk) {
    var named = new TreeMap<>(jwk.members());
    named.keySet().retainAll(REQUIRED);
    var text = Json.fields().putAll(named).done().write();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text.getBytes(UTF_8)));
  }

  /// SHA-256 of any bytes, not spelled out.
  public static byte[] bytes(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
