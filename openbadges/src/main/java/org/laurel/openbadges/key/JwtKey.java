package org.laurel.openbadges.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.laurel.openbadges.json.Json;

/// A key pair that signs JSON Web Tokens.
public final class JwtKey {
  private static final int RSA_BITS = 3072;

  private final JwtAlgorithm algorithm;
  private final KeyPair pair;

  private JwtKey(JwtAlgorithm algorithm, KeyPair pair) {
    this.algorithm = algorithm;
    this.pair = pair;
  }

  /// Wraps a pair from a key store; it must be of the kind the algorithm needs.
  public static JwtKey of(JwtAlgorithm algorithm, KeyPair pair) {
    var key = new JwtKey(algorithm, pair);
    JwtPublicKey.of(key.publicJwk());
    return key;
  }

  public static JwtKey generate(JwtAlgorithm algorithm) {
    try {
      return of(algorithm, generator(algorithm).generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + algorithm, e);
    }
  }

  private static KeyPairGenerator generator(JwtAlgorithm algorithm)
      throws GeneralSecurityException {
    var generator =
        KeyPairGenerator.getInstance(
            algorithm == JwtAlgorithm.EDDSA ? "Ed25519" : algorithm.keyType());
    switch (algorithm) {
      case ES256, ES384, ES512 ->
          generator.initialize(new ECGenParameterSpec(algorithm.javaCurve()));
      case RS256 -> generator.initialize(RSA_BITS);
      case EDDSA -> {}
    }
    return generator;
  }

  public JwtAlgorithm algorithm() {
    return algorithm;
  }

  public byte[] sign(byte[] data) {
    try {
      Signature signature = Signature.getInstance(algorithm.signature());
      signature.initSign(pair.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + algorithm, e);
    }
  }

  /// The public half as a JSON Web Key (RFC 7517).
  public Json.Obj publicJwk() {
    return switch (pair.getPublic()) {
      case ECPublicKey key ->
          Json.fields()
              .put("kty", "EC")
              .put("crv", algorithm.curve())
              .put("x", text(fixed(key.getW().getAffineX(), octets(key))))
              .put("y", text(fixed(key.getW().getAffineY(), octets(key))))
              .done();
      case RSAPublicKey key ->
          Json.fields()
              .put("kty", "RSA")
              .put("n", text(fixed(key.getModulus(), (key.getModulus().bitLength() + 7) / 8)))
              .put("e", text(key.getPublicExponent().toByteArray()))
              .done();
      case EdECPublicKey key ->
          Json.fields().put("kty", "OKP").put("crv", "Ed25519").put("x", text(raw(key))).done();
      default -> throw new IllegalArgumentException("a key of another kind");
    };
  }

  private static byte[] raw(EdECPublicKey key) {
    byte[] x509 = key.getEncoded();
    return Arrays.copyOfRange(x509, x509.length - 32, x509.length);
  }

  private static int octets(ECPublicKey key) {
    return (key.getParams().getCurve().getField().getFieldSize() + 7) / 8;
  }

  private static byte[] fixed(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[length];
    int used = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - used, fixed, length - used, used);
    return fixed;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
