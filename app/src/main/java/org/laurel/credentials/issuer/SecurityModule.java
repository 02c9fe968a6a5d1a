package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import org.laurel.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A security module that keeps a key which never leaves it, asked by PKCS #11.
///
/// @param library the module's own, such as `/usr/lib/softhsm/libsofthsm2.so`, or null where there
///   is no module
/// @param slot its place in the list of slots, from 0
/// @param pin of the user who may use the key
/// @param key the name of an AES key that may encrypt
@ConfigurationProperties("laurel.pkcs11")
record SecurityModule(
    @Nullable Path library,
    @DefaultValue("0") int slot,
    @DefaultValue("") String pin,
    @DefaultValue("laurel-master") String key) {

  private static final byte[] PURPOSE = "Laurel: the master key of the issuers".getBytes(UTF_8);
  private static final int BLOCK = 16;

  boolean isThere() {
    return library != null;
  }

  /// What the module makes of our purpose: the same each time, and known to nobody without the
  /// module and its PIN (PKCS #11 2.40, current mechanisms, 2.15: derivation by encrypting data).
  ///
  /// @return 32 bytes
  /// @throws CannotStart naming the setting to mend
  byte[] masterKey() {
    try {
      var provider = provider();
      var cipher = Cipher.getInstance("AES/CBC/NoPadding", provider);
      cipher.init(Cipher.ENCRYPT_MODE, key(provider), new IvParameterSpec(new byte[BLOCK]));
      return cipher.doFinal(MessageDigest.getInstance("SHA-256").digest(PURPOSE));
    } catch (GeneralSecurityException | ProviderException e) {
      throw new CannotStart(
          "The security module's key %s does not encrypt with AES in CBC: %s"
              .formatted(key, e.getMessage()));
    }
  }

  private Provider provider() {
    if (library == null || !Files.isReadable(library))
      throw new CannotStart(
          "There is no library %s. Set LAUREL_PKCS11_LIBRARY to the one that came with the security module."
              .formatted(library));
    var settings =
        "--name=laurel\nlibrary=\"%s\"\nslotListIndex=%d\n"
            .formatted(library.toAbsolutePath(), slot);
    try {
      return Security.getProvider("SunPKCS11").configure(settings);
    } catch (ProviderException | java.security.InvalidParameterException e) {
      throw new CannotStart(
          "The security module %s does not answer in slot %d. Set LAUREL_PKCS11_LIBRARY and LAUREL_PKCS11_SLOT, which counts from 0: %s"
              .formatted(library, slot, e.getMessage()));
    }
  }

  private Key key(Provider provider) throws GeneralSecurityException {
    var named = opened(provider).getKey(key, null);
    if (named == null)
      throw new CannotStart(
          "The security module has no key %s. Make an AES key of 256 bits of this name in it, or set LAUREL_PKCS11_KEY."
              .formatted(key));
    return named;
  }

  private KeyStore opened(Provider provider) throws GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS11", provider);
    try {
      store.load(null, pin.toCharArray());
      return store;
    } catch (IOException e) {
      throw new CannotStart(
          "The security module does not open with this PIN. Set LAUREL_PKCS11_PIN.");
    }
  }

  /// Without the PIN, which belongs in no log.
  @Override
  public String toString() {
    return "SecurityModule[library=%s, slot=%d, key=%s]".formatted(library, slot, key);
  }
}
