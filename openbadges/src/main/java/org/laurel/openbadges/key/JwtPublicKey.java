package org.laurel.openbadges.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The public half of a [JwtKey], with the one algorithm it serves.
public final class JwtPublicKey {
  private static final int LEAST_RSA_BITS = 2048;
  private static final int MOST_RSA_BITS = 8192;

  private final JwtAlgorithm algorithm;
  private final PublicKey key;

  private JwtPublicKey(JwtAlgorithm algorithm, PublicKey key) {
    this.algorithm = algorithm;
    this.key = key;
  }

  /// Reads a JSON Web Key (RFC 7517).
  public static JwtPublicKey of(Json.Obj jwk) {
    JwtAlgorithm algorithm = JwtAlgorithm.of(jwk);
    if (jwk.text("alg").filter(word -> !word.equals(algorithm.word())).isPresent()) {
      throw new Refused(".alg", "does not go with the kind of key");
    }
    try {
      return new JwtPublicKey(
          algorithm,
          switch (algorithm) {
            case ES256, ES384, ES512 -> elliptic(jwk, algorithm);
            case RS256 -> rsa(jwk);
            case EDDSA -> edwards(jwk);
          });
    } catch (GeneralSecurityException e) {
      throw new Refused("not a public key");
    }
  }

  public JwtAlgorithm algorithm() {
    return algorithm;
  }

  public boolean verifies(byte[] data, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(algorithm.signature());
      signature.initVerify(key);
      signature.update(data);
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + algorithm, e);
    }
  }

  private static PublicKey elliptic(Json.Obj jwk, JwtAlgorithm algorithm)
      throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(algorithm.javaCurve()));
    ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
    var point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
  }

  private static PublicKey rsa(Json.Obj jwk) throws GeneralSecurityException {
    BigInteger modulus = number(jwk, "n");
    if (modulus.bitLength() < LEAST_RSA_BITS || modulus.bitLength() > MOST_RSA_BITS) {
      throw new Refused(".n", "an RSA key has 2048 to 8192 bits");
    }
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e")));
  }

  private static PublicKey edwards(Json.Obj jwk) throws GeneralSecurityException {
    byte[] raw = bytes(jwk, "x");
    return Crypto.jdk().publicKey(VerificationKey.ofRaw(raw, Crypto.jdk()).x509());
  }

  private static BigInteger number(Json.Obj jwk, String name) {
    return new BigInteger(1, bytes(jwk, name));
  }

  private static byte[] bytes(Json.Obj jwk, String name) {
    try {
      return Base64.getUrlDecoder().decode(jwk.text(name).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Refused("." + name, "is not base64url");
    }
  }
}
