package org.laurel.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The name under which a person stands in the papers of one review: the same each time, another
/// one in the next review, and no way back without the person's id.
final class Alias {

  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 5;

  private Alias() {}

  /// Such as `7FK2B`.
  static String of(Review.Id review, UUID person) {
    var digest = sha256().digest((review.value() + "/" + person).getBytes(UTF_8));
    var name = new StringBuilder();
    for (var i = 0; i < LENGTH; i++)
      name.append(LETTERS.charAt(Byte.toUnsignedInt(digest[i]) % LETTERS.length()));
    return name.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
