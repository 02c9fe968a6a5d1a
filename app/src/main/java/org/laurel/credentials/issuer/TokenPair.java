package org.laurel.credentials.issuer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;

/// Both halves of a key for tokens, which can be written down to be sealed.
record TokenPair(KeyPair halves) {

  static TokenPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new TokenPair(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has P-256", e);
    }
  }

  /// @param text as [#text] writes it
  static TokenPair read(String text) {
    var space = text.indexOf(' ');
    var decoder = Base64.getDecoder();
    try {
      var keys = KeyFactory.getInstance("EC");
      return new TokenPair(
          new KeyPair(
              keys.generatePublic(
                  new X509EncodedKeySpec(decoder.decode(text.substring(space + 1)))),
              keys.generatePrivate(
                  new PKCS8EncodedKeySpec(decoder.decode(text.substring(0, space))))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key for tokens cannot be read", e);
    }
  }

  /// The secret half (PKCS #8) and the public one (X.509) in Base64, with a space between.
  String text() {
    var encoder = Base64.getEncoder();
    return encoder.encodeToString(halves.getPrivate().getEncoded())
        + " "
        + encoder.encodeToString(halves.getPublic().getEncoded());
  }

  JwtKey key() {
    return JwtKey.of(JwtAlgorithm.ES256, halves);
  }
}
