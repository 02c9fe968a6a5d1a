package org.laurel.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Makes random keys: 64 hexadecimal digits that nobody can guess and of which we keep a digest.
@Component
public class Keys {

  private static final int BYTES = 32;

  private final RandomGenerator random;

  Keys(RandomGenerator random) {
    this.random = random;
  }

  public String next() {
    var key = new byte[BYTES];
    random.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  public static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
