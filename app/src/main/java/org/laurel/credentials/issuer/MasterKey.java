package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.laurel.database.CannotStart;
import org.laurel.database.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals issuers' secrets with AES-256 in GCM (NIST SP 800-38D), so that a copy of the database
/// signs nothing. The key is a setting, or comes from a security module, or is a file beside the
/// data.
@Component
class MasterKey {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final RandomGenerator random;

  MasterKey(
      @Value("${laurel.master-key:}") String setting,
      @Value("${laurel.home}") Path home,
      SecurityModule module,
      RandomGenerator random) {
    this.key = new SecretKeySpec(key(setting, home, module), "AES");
    this.random = random;
  }

  private static byte[] key(String setting, Path home, SecurityModule module) {
    if (!setting.isEmpty() && module.isThere())
      throw new CannotStart(
          "LAUREL_MASTER_KEY and LAUREL_PKCS11_LIBRARY are both set. Leave out the one that does not hold the key.");
    if (module.isThere()) return module.masterKey();
    return HexFormat.of().parseHex(setting.isEmpty() ? Secret.of(home, "master-key") : setting);
  }

  /// @param owner whose secret it is: it opens for nobody else
  byte[] seal(String secret, String owner) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, owner, ByteBuffer.wrap(secret.getBytes(UTF_8)));
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /// Whether this is the master key that it was sealed with.
  boolean opens(byte[] sealed, String owner) {
    try {
      open(sealed, owner);
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  String open(byte[] sealed, String owner) {
    var rest = ByteBuffer.wrap(sealed);
    var nonce = new byte[NONCE];
    rest.get(nonce);
    return new String(run(Cipher.DECRYPT_MODE, nonce, owner, rest), UTF_8);
  }

  /// What only the holder of the master key can make of the data (HMAC with SHA-256, RFC 2104),
  /// under a key of its own for each purpose.
  byte[] stamp(String purpose, byte[] data) {
    return hmac(hmac(key.getEncoded(), purpose.getBytes(UTF_8)), data);
  }

  private static byte[] hmac(byte[] secret, byte[] data) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private byte[] run(int mode, byte[] nonce, String owner, ByteBuffer input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(UTF_8));
      var output = ByteBuffer.allocate(cipher.getOutputSize(input.remaining()));
      cipher.doFinal(input, output);
      return output.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The issuer's key of " + owner + " cannot be opened: is the master key still the same?",
          e);
    }
  }
}
