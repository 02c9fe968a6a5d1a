package org.laurel.openbadges.key;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.laurel.openbadges.json.Refused;

/// A secret Ed25519 key with its public half (RFC 8032).
public final class SigningKey {
  private static final byte[] MULTICODEC = {(byte) 0x80, 0x26};
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final byte[] seed;
  private final PrivateKey key;
  private final Crypto crypto;
  private final VerificationKey verificationKey;

  SigningKey(byte[] seed, byte[] publicRaw, Crypto crypto) {
    this.seed = seed.clone();
    this.crypto = crypto;
    this.verificationKey = VerificationKey.ofRaw(publicRaw, crypto);
    try {
      this.key = crypto.privateKey(Bytes.join(PKCS8, seed));
    } catch (GeneralSecurityException e) {
      throw new Refused("not an Ed25519 seed");
    }
  }

  public static SigningKey generate(SecureRandom random, Crypto crypto) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return ofSeed(seed, crypto);
  }

  /// Restores a key from the 32 secret bytes of RFC 8032, 5.1.5.
  public static SigningKey ofSeed(byte[] seed, Crypto crypto) {
    if (seed.length != 32) {
      throw new Refused("an Ed25519 seed has 32 bytes");
    }
    return new SigningKey(seed, publicHalf(seed), crypto);
  }

  /// Restores a key from its `secretKeyMultibase` (`z3u2…`; Data Integrity EdDSA 1.0, 2.1.1).
  public static SigningKey ofMultibase(String secret, Crypto crypto) {
    byte[] bytes = Multibase.decode(secret);
    if (bytes.length != 34 || !Arrays.equals(bytes, 0, 2, MULTICODEC, 0, 2)) {
      throw new Refused("not the multibase text of an Ed25519 secret key");
    }
    return ofSeed(Arrays.copyOfRange(bytes, 2, 34), crypto);
  }

  public byte[] sign(byte[] data) {
    return crypto.sign(key, data);
  }

  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /// The secret as text. Whoever reads it can issue in your name.
  public String secretMultibase() {
    return Multibase.base58(Bytes.join(MULTICODEC, seed));
  }

  /// Tells which key this is, and never the secret.
  @Override
  public String toString() {
    return "the secret of " + verificationKey;
  }

  /// The JDK derives a public key only while generating a pair, so it is given our seed as its
  /// chance.
  private static byte[] publicHalf(byte[] seed) {
    try {
      var pairs = KeyPairGenerator.getInstance("Ed25519", "SunEC");
      pairs.initialize(NamedParameterSpec.ED25519, new FixedChance(seed));
      byte[] x509 = ((EdECPublicKey) pairs.generateKeyPair().getPublic()).getEncoded();
      return Arrays.copyOfRange(x509, x509.length - 32, x509.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no Ed25519", e);
    }
  }

  private static final class FixedChance extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] answer;

    FixedChance(byte[] answer) {
      this.answer = answer.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(answer, 0, bytes, 0, bytes.length);
    }
  }
}
