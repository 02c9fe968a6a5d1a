package org.laurel.openbadges.key;

import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The signatures of a JWT that this library knows (RFC 7518, 3.1; RFC 8037, 3.1). The kind of key
/// decides which one is meant, never the token.
public enum JwtAlgorithm {
  ES256("SHA256withECDSAinP1363Format", "EC"),
  RS256("SHA256withRSA", "RSA"),
  EDDSA("Ed25519", "OKP");

  private final String signature;
  private final String keyType;

  JwtAlgorithm(String signature, String keyType) {
    this.signature = signature;
    this.keyType = keyType;
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

  static JwtAlgorithm of(Json.Obj jwk) {
    return switch (jwk.text("kty").orElse("") + " " + jwk.text("crv").orElse("")) {
      case "EC P-256" -> ES256;
      case "RSA " -> RS256;
      case "OKP Ed25519" -> EDDSA;
      case String kind -> throw new Refused("a kind of key this library does not know: " + kind);
    };
  }
}
