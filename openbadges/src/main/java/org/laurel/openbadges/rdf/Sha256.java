package org.laurel.openbadges.rdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.Objects;

/// Always the JDK's own, which is as fast as any and whole.
final class Sha256 {
  private static final Provider SUN = Objects.requireNonNull(Security.getProvider("SUN"));

  private Sha256() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256", SUN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }

  /// A digest that has seen the same bytes; what it sees from here on is its own.
  static MessageDigest goOn(MessageDigest begun) {
    try {
      return (MessageDigest) begun.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }
}
