package org.laurel.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keys with which programs act for a person in one agency.
@Component
public class Tokens {

  private static final int BYTES = 32;

  private final TokenStore store;
  private final Agencies agencies;
  private final InstantSource clock;
  private final RandomGenerator random;

  Tokens(TokenStore store, Agencies agencies, InstantSource clock, RandomGenerator random) {
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a token for the current agency; its text is shown this once and kept by nobody.
  @Transactional
  public String issue(Person.Id person, String label, Duration lifetime) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    var token = new Bearer(agencies.current().slug(), HexFormat.of().formatHex(secret));
    store.insert(digest(token), person, label, clock.instant().plus(lifetime));
    return token.text();
  }

  @Transactional(readOnly = true)
  Optional<Person.Id> personOf(Bearer token) {
    return store.personOf(digest(token), clock.instant());
  }

  private static byte[] digest(Bearer token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.secret().getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
