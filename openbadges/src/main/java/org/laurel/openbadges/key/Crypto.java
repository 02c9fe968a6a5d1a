package org.laurel.openbadges.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Ed25519 by one JCA provider, passed explicitly and never installed for the whole JVM.
public final class Crypto {
  private static final int MOST_KEYS = 4096;

  private final Provider provider;

  /// Keys met before: few issuers sign most credentials, and reading a key is not free.
  private final Map<String, VerificationKey> known = new ConcurrentHashMap<>();

  private Crypto(Provider provider) {
    this.provider = provider;
  }

  /// The provider that comes with every JDK: correct, and slow.
  public static Crypto jdk() {
    return of(Objects.requireNonNull(Security.getProvider("SunEC")));
  }

  /// The fastest provider that is on the class path or module path; see [Providers].
  public static Crypto best() {
    return available().getFirst();
  }

  /// All providers at hand that pass the known-answer test, the fastest first.
  public static List<Crypto> available() {
    return Providers.AVAILABLE;
  }

  /// Any provider that has `Ed25519`; it must pass a known-answer test first.
  public static Crypto of(Provider provider) {
    var crypto = new Crypto(provider);
    KnownAnswer.check(crypto);
    return crypto;
  }

  /// The provider's name, for the operator's log.
  public String name() {
    return provider.getName();
  }

  @Override
  public String toString() {
    return name();
  }

  VerificationKey known(String multibase, Function<String, VerificationKey> read) {
    VerificationKey key = known.get(multibase);
    if (key == null) {
      key = read.apply(multibase);
      if (known.size() >= MOST_KEYS) {
        known.clear();
      }
      known.put(multibase, key);
    }
    return key;
  }

  byte[] sign(PrivateKey key, byte[] data) {
    try {
      Signature signature = Signature.getInstance("Ed25519", provider);
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " cannot sign", e);
    }
  }

  boolean verify(PublicKey key, byte[] data, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519", provider);
      signature.initVerify(key);
      signature.update(data);
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " cannot verify", e);
    }
  }

  PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
    return keys().generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
    return keys().generatePublic(new X509EncodedKeySpec(x509));
  }

  private KeyFactory keys() throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519", provider);
  }
}
