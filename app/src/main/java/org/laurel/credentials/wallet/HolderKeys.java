package org.laurel.credentials.wallet;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.JwtPublicKey;
import org.laurel.openbadges.key.Multibase;

/// Finds the key of a wallet in what its proof says of it: `jwk`, or a `kid` with a DID that is
/// nothing but a key (`did:jwk`, `did:key`).
final class HolderKeys {

  private static final String DID_JWK = "did:jwk:";
  private static final String DID_KEY = "did:key:";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private HolderKeys() {}

  /// @throws Refused when there is no key that can be read
  static JwtPublicKey of(Json.Obj header) {
    var jwk = header.objects("jwk").findFirst();
    var kid = header.text("kid");
    if (jwk.isPresent() == kid.isPresent() || header.get("x5c").isPresent())
      throw new Refused("it must name one key: by jwk, or by kid with a did:jwk or did:key");
    return jwk.map(HolderKeys::ofJwk).orElseGet(() -> ofDid(kid.orElseThrow()));
  }

  private static JwtPublicKey ofJwk(Json.Obj jwk) {
    if (jwk.get("d").isPresent() || jwk.get("k").isPresent())
      throw new Refused("it shows a secret key, which must not be used any more");
    return JwtPublicKey.of(jwk);
  }

  private static JwtPublicKey ofDid(String kid) {
    var did = kid.split("#", 2)[0];
    if (did.startsWith(DID_JWK)) return ofJwk(Json.object(decoded(did.substring(8))));
    if (did.startsWith(DID_KEY)) return ofMulticodec(Multibase.decode(did.substring(8)));
    throw new Refused("it must name one key: by jwk, or by kid with a did:jwk or did:key");
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw new Refused("its did:jwk is no base64url");
    }
  }

  /// The codes of `ed25519-pub` and `p256-pub` (did:key method, 3.1.3).
  private static JwtPublicKey ofMulticodec(byte[] bytes) {
    if (begins(bytes, 0xed, 0x01, 34)) return ofJwk(edwards(Arrays.copyOfRange(bytes, 2, 34)));
    if (begins(bytes, 0x80, 0x24, 35)) return ofJwk(P256.jwk(Arrays.copyOfRange(bytes, 2, 35)));
    throw new Refused("its did:key is of a kind that is not known here");
  }

  private static boolean begins(byte[] bytes, int first, int second, int length) {
    return bytes.length == length && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static Json.Obj edwards(byte[] raw) {
    return Json.fields()
        .put("kty", "OKP")
        .put("crv", "Ed25519")
        .put("x", BASE64.encodeToString(raw))
        .done();
  }

  /// Points of P-256 as one coordinate and a sign (SEC 1, 2.3.4).
  private static final class P256 {

    private static final BigInteger PRIME =
        new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
        new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    static Json.Obj jwk(byte[] point) {
      var x = new BigInteger(1, Arrays.copyOfRange(point, 1, point.length));
      var square = x.pow(3).subtract(x.multiply(THREE)).add(B).mod(PRIME);
      var root = square.modPow(PRIME.add(BigInteger.ONE).shiftRight(2), PRIME);
      if (!root.modPow(BigInteger.TWO, PRIME).equals(square) || point[0] != 2 && point[0] != 3)
        throw new Refused("its did:key is no point of P-256");
      var y = root.testBit(0) == (point[0] == 3) ? root : PRIME.subtract(root);
      return Json.fields()
          .put("kty", "EC")
          .put("crv", "P-256")
          .put("x", BASE64.encodeToString(fixed(x)))
          .put("y", BASE64.encodeToString(fixed(y)))
          .done();
    }

    private static byte[] fixed(BigInteger number) {
      var bytes = number.toByteArray();
      var fixed = new byte[32];
      var used = Math.min(bytes.length, fixed.length);
      System.arraycopy(bytes, bytes.length - used, fixed, fixed.length - used, used);
      return fixed;
    }
  }
}
