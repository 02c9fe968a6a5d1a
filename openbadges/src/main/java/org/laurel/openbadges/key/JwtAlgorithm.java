package org.laurel.openbadges.key;

import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The signatures of a JWT that this library knows (RFC 7518, 3.1; RFC 8037, 3.1). The kind of key
/// decides which one is meant, never the token.
public enum JwtAlgorithm {
  ES256("SHA256withECDSAinP1363Format", "EC", "P-256"),
  ES384("SHA384withECDSAinP1363Format", "EC", "P-384"),
  ES512("SHA512withECDSAinP1363Format", "EC", "P-521"),
  RS256("SHA256withRSA", "RSA", ""),
  EDDSA("Ed25519", "OKP", "Ed25519");

  private final String signature;
  private final String keyType;
  private final String curve;

  JwtAlgorithm(String signature, String keyType, String curve) {
    this.signature = signature;
    this.keyType = keyType;
    this.curve = curve;
  }

  /// As in the `alg` of a header.
  public String word() {
    return this == EDDSA ? "EdDSA" : name();
  }

  String signature() {
    return signature;
  }

  String keyType() {
    return keyType;
  }

  /// As in the `crv` of a key; none for RSA.
  String curve() {
    return curve;
  }

  /// The curve by the name the JDK has for it.
  String javaCurve() {
    return "secp" + curve.substring("P-".length()) + "r1";
  }

  static JwtAlgorithm of(Json.Obj jwk) {
    String kind = jwk.text("kty").orElse("");
    String curve = jwk.text("crv").orElse("");
    for (JwtAlgorithm algorithm : values()) {
      if (algorithm.keyType.equals(kind) && algorithm.curve.equals(curve)) {
        return algorithm;
      }
    }
    throw new Refused("a kind of key this library does not know: " + kind + " " + curve);
  }
}
