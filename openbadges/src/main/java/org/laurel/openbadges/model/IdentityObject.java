package org.laurel.openbadges.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// Who earned it, without telling who it is (B.1.14): a salted hash of, say, an e-mail address.
public record IdentityObject(
    String identityType, String identityHash, boolean hashed, @Nullable String salt) {
  private static final String ALGORITHM = "sha256$";

  /// Hides an e-mail address behind a fresh salt.
  public static IdentityObject email(String address, SecureRandom random) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return email(address, HexFormat.of().formatHex(salt));
  }

  public static IdentityObject email(String address, String salt) {
    return new IdentityObject("emailAddress", hash(address, salt), true, salt);
  }

  /// Whether this is that identity; letter case is no difference between e-mail addresses.
  public boolean matches(String identity) {
    String salted = salt == null ? "" : salt;
    return hashed
        ? identityHash.equals(hash(identity, salted))
            || identityHash.equals(digest(identity + salted))
        : identityHash.equalsIgnoreCase(identity);
  }

  Json toJson() {
    return Json.fields()
        .put("type", "IdentityObject")
        .put("hashed", Json.of(hashed))
        .put("identityHash", identityHash)
        .put("identityType", identityType)
        .put("salt", salt)
        .done();
  }

  public static IdentityObject read(Json json) {
    Json.Obj identity = Shapes.object(json);
    return new IdentityObject(
        Shapes.need(identity, "identityType"),
        Shapes.need(identity, "identityHash"),
        identity.get("hashed").filter(Json.Literal.TRUE::equals).isPresent(),
        Shapes.text(identity, "salt"));
  }

  private static String hash(String identity, String salt) {
    return digest(identity.toLowerCase(Locale.ROOT) + salt);
  }

  private static String digest(String salted) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
      return ALGORITHM + HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
