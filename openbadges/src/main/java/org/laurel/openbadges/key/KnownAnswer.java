package org.laurel.openbadges.key;

import java.util.Arrays;
import java.util.HexFormat;

/// The first test vector of RFC 8032, 7.1: a provider that misses it signs nothing here.
final class KnownAnswer {
  private static final byte[] SEED =
      hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  private static final byte[] PUBLIC =
      hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  private static final byte[] SIGNATURE =
      hex(
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
              + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

  private KnownAnswer() {}

  static void check(Crypto crypto) {
    byte[] signed = new SigningKey(SEED, PUBLIC, crypto).sign(new byte[0]);
    var key = VerificationKey.ofRaw(PUBLIC, crypto);
    boolean accepts = key.verifies(new byte[0], SIGNATURE);
    boolean refuses = !key.verifies(new byte[1], SIGNATURE);
    if (!Arrays.equals(signed, SIGNATURE) || !accepts || !refuses) {
      throw new IllegalStateException(crypto.name() + " fails the Ed25519 test of RFC 8032");
    }
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
