package org.laurel.credentials.issuer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.laurel.database.Tenancy;
import org.springframework.stereotype.Component;

/// Numbers that prove that something was made just now, for this agency. None is kept: each is its
/// own end of life and some chance, stamped with the master key.
@Component
public class Nonces {

  public static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int CHANCE = 16;
  private static final int BODY = Long.BYTES + CHANCE;

  private final MasterKey master;
  private final RandomGenerator random;
  private final InstantSource clock;

  Nonces(MasterKey master, RandomGenerator random, InstantSource clock) {
    this.master = master;
    this.random = random;
    this.clock = clock;
  }

  public String next() {
    var chance = new byte[CHANCE];
    random.nextBytes(chance);
    var until = clock.instant().plus(LIFETIME).getEpochSecond();
    var body = ByteBuffer.allocate(BODY).putLong(until).put(chance).array();
    var stamp = stamp(body);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(BODY + stamp.length).put(body).put(stamp).array());
  }

  /// Whether we made it, for this agency, and not long ago.
  public boolean isFresh(String nonce) {
    var bytes = decoded(nonce);
    if (bytes.length <= BODY) return false;
    var body = Arrays.copyOf(bytes, BODY);
    var stamp = Arrays.copyOfRange(bytes, BODY, bytes.length);
    return MessageDigest.isEqual(stamp, stamp(body))
        && clock.instant().isBefore(Instant.ofEpochSecond(ByteBuffer.wrap(body).getLong()));
  }

  private byte[] stamp(byte[] body) {
    return master.stamp("nonce of " + Tenancy.current().value(), body);
  }

  private static byte[] decoded(String nonce) {
    try {
      return Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
