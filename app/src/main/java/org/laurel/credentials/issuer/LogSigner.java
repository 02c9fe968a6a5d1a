package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.laurel.audit.HeadSigner;
import org.laurel.audit.TreeHead;
import org.laurel.openbadges.key.SigningKey;
import org.springframework.stereotype.Component;

/// Signs the heads of an agency's log with the key that signs its credentials, as a note that the
/// software of other logs reads (C2SP tlog-checkpoint and signed-note).
@Component
class LogSigner implements HeadSigner {

  private static final byte ED25519 = 1;
  private static final int HINT_LENGTH = 4;

  private final IssuerKeys keys;
  private final PublicAddresses addresses;

  LogSigner(IssuerKeys keys, PublicAddresses addresses) {
    this.keys = keys;
    this.addresses = addresses;
  }

  @Override
  public String sign(TreeHead head) {
    var origin = addresses.current().log();
    var text = "%s\n%d\n%s\n%s\n".formatted(origin, head.size(), head.base64(), head.at());
    return text + "\n" + signature(origin, text, keys.signingKey());
  }

  private static String signature(String name, String text, SigningKey key) {
    var hint = Arrays.copyOf(digest(name, key), HINT_LENGTH);
    var line = joined(hint, key.sign(text.getBytes(UTF_8)));
    return "— %s %s\n".formatted(name, Base64.getEncoder().encodeToString(line));
  }

  /// Its beginning tells readers which key it is.
  private static byte[] digest(String name, SigningKey key) {
    var named = joined((name + "\n").getBytes(UTF_8), new byte[] {ED25519});
    return Fingerprint.bytes(joined(named, key.verificationKey().raw()));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
