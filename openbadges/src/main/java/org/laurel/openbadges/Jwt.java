package org.laurel.openbadges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.JwtPublicKey;

/// A compact JSON Web Token that carries a credential (RFC 7519; Open Badges 3.0, 8.2).
///
/// Only `kid` leads to the key, and only through the issuer's DID: a key or an address that the
/// token brings along proves nothing, so `jwk`, `jku` and `x5u` are not looked at.
record Jwt(Json.Obj header, Json.Obj payload, byte[] signedBytes, byte[] signature) {
  private static final Set<String> TOKENS = Set.of("jwt", "vc+jwt", "vc+ld+jwt");
  private static final Set<String> CONTENTS = Set.of("vc", "vc+ld+json", "json");

  static Jwt parse(String compact) {
    String[] parts = compact.strip().split("\\.", -1);
    if (parts.length != 3) {
      throw new Refused("neither JSON nor a JWT");
    }
    return new Jwt(
        Json.object(decode(parts[0])),
        Json.object(decode(parts[1])),
        (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
        decode(parts[2]));
  }

  String kid() {
    return header.text("kid").orElseThrow(() -> new Refused("its header names no key"));
  }

  /// The key's kind decides the algorithm; the header must agree, and may ask for nothing unknown.
  void verify(JwtPublicKey key) {
    boolean agreed = header.text("alg").filter(key.algorithm().word()::equals).isPresent();
    if (!agreed || header.get("crit").isPresent()) {
      throw new Refused("its header asks for another algorithm than its key has");
    }
    if (!key.verifies(signedBytes, signature)) {
      throw new Refused("it was changed after it was signed, or its signature is not the issuer's");
    }
    requireMediaTypes();
    requireSame("iss", Examination.issuerId(payload));
    requireSame("jti", payload.text("id").orElse(null));
  }

  /// What it is must be a credential (VC-JOSE-COSE, 3.1.1; RFC 7515, 4.1.9), and the credential is
  /// the payload, not a claim in it (1.1.2.1).
  private void requireMediaTypes() {
    requireOneOf("typ", TOKENS);
    requireOneOf("cty", CONTENTS);
    for (String claim : List.of("vc", "vp")) {
      if (payload.get(claim).isPresent()) {
        throw new Refused("." + claim, "stands beside the credential");
      }
    }
  }

  private void requireOneOf(String name, Set<String> types) {
    boolean known =
        header.get(name).isEmpty()
            || header
                .text(name)
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> types.contains(type.replaceFirst("^application/", "")))
                .isPresent();
    if (!known) {
      throw new Refused("its header says that it is something else than a credential");
    }
  }

  /// The claims repeat what the credential says (8.2.3); where they differ, readers would.
  private void requireSame(String claim, @Nullable String value) {
    if (value != null && payload.text(claim).filter(value::equals).isEmpty()) {
      throw new Refused("." + claim, "is not what the credential says");
    }
  }

  @Nullable Instant notBefore() {
    return seconds("nbf");
  }

  @Nullable Instant expires() {
    return seconds("exp");
  }

  private @Nullable Instant seconds(String claim) {
    return payload
        .get(claim)
        .map(Json::write)
        .filter(literal -> literal.matches("[0-9]{1,11}"))
        .map(literal -> Instant.ofEpochSecond(Long.parseLong(literal)))
        .orElse(null);
  }

  private static byte[] decode(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw new Refused("neither JSON nor a JWT");
    }
  }
}
