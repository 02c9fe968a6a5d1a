package org.laurel.learning.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The code that a session shows: made of its secret and the minute, as in RFC 6238, but of eight
/// letters and digits, which nobody guesses in the time that it lives.
final class CheckInCode {

  static final Duration STEP = Duration.ofMinutes(1);

  /// Without vowels, so that none spells a word, and without what looks alike.
  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;

  private CheckInCode() {}

  /// Such as `K7QM4TXP`.
  static String at(byte[] secret, Instant moment) {
    var step = moment.getEpochSecond() / STEP.toSeconds();
    var hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++)
      code.append(LETTERS.charAt(Byte.toUnsignedInt(hash[i]) % LETTERS.length()));
    return code.toString();
  }

  private static byte[] hash(byte[] secret, byte[] step) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(step);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /// Such as `K7QM-4TXP`, which is easier to read from a wall.
  static String shown(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }

  /// The code of this minute, or of the one before: whoever read it may need a moment to type it.
  static boolean fits(byte[] secret, String typed, Instant now) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").getBytes(UTF_8);
    return Stream.of(now, now.minus(STEP))
        .map(moment -> at(secret, moment).getBytes(UTF_8))
        .anyMatch(code -> MessageDigest.isEqual(code, plain));
  }
}
