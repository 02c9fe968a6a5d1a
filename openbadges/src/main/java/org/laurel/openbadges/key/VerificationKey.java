package org.laurel.openbadges.key;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.laurel.openbadges.json.Refused;

/// A public Ed25519 key that is safe to trust: canonical, and of large order.
///
/// Providers disagree about the others, so a credential signed by one would be valid here and not
/// there.
public final class VerificationKey {
  private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final String DID_KEY = "did:key:";

  private final byte[] raw;
  private final PublicKey key;
  private final Crypto crypto;
  private final String multibase;

  private VerificationKey(byte[] raw, Crypto crypto) {
    this.raw = raw.clone();
    this.crypto = crypto;
    this.multibase = Multibase.base58(Bytes.join(MULTICODEC, raw));
    try {
      this.key = crypto.publicKey(Bytes.join(X509, this.raw));
    } catch (GeneralSecurityException e) {
      throw new Refused("not an Ed25519 key");
    }
  }

  /// Reads the 32 bytes of RFC 8032, 5.1.5.
  public static VerificationKey ofRaw(byte[] raw, Crypto crypto) {
    if (raw.length != 32) {
      throw new Refused("an Ed25519 key has 32 bytes");
    }
    if (Points.isWeak(raw)) {
      throw new Refused("a weak Ed25519 key: not canonical, or of small order");
    }
    return new VerificationKey(raw, crypto);
  }

  /// Reads a `publicKeyMultibase` (Multikey; Data Integrity EdDSA 1.0, 2.1.1).
  public static VerificationKey ofMultibase(String multibase, Crypto crypto) {
    return crypto.known(multibase, text -> read(text, crypto));
  }

  private static VerificationKey read(String multibase, Crypto crypto) {
    byte[] bytes = Multibase.decode(multibase);
    if (bytes.length != 34 || !Arrays.equals(bytes, 0, 2, MULTICODEC, 0, 2)) {
      throw new Refused("not the multibase text of an Ed25519 public key");
    }
    return ofRaw(Arrays.copyOfRange(bytes, 2, 34), crypto);
  }

  /// A signature whose point is weak is no signature: some providers accept it, some do not.
  public boolean verifies(byte[] data, byte[] signature) {
    return signature.length == 64
        && !Points.isWeak(signature)
        && crypto.verify(key, data, signature);
  }

  /// As `z6Mk…`, the `publicKeyMultibase` of a Multikey.
  public String multibase() {
    return multibase;
  }

  /// The DID that is nothing but this key (`did:key` method, 3).
  public String did() {
    return DID_KEY + multibase;
  }

  /// The one verification method of [#did].
  public String didKeyMethod() {
    return did() + "#" + multibase;
  }

  byte[] x509() {
    return Bytes.join(X509, raw);
  }

  public byte[] raw() {
    return raw.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey that && multibase.equals(that.multibase);
  }

  @Override
  public int hashCode() {
    return multibase.hashCode();
  }

  @Override
  public String toString() {
    return multibase;
  }
}
