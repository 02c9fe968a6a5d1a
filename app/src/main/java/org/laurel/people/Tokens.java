package org.laurel.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keys with which programs act for a person in one agency.
@Component
public class Tokens {

  private final TokenStore store;
  private final Agencies agencies;
  private final InstantSource clock;
  private final Keys keys;

  Tokens(TokenStore store, Agencies agencies, InstantSource clock, Keys keys) {
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
    this.keys = keys;
  }

  /// Makes a token for the current agency; its text is shown this once and kept by nobody.
  @Transactional
  public String issue(Person.Id person, String label, Duration lifetime) {
    var token = new Bearer(agencies.current().slug(), keys.next());
    store.insert(Keys.digest(token.secret()), person, label, clock.instant().plus(lifetime));
    return token.text();
  }

  @Transactional(readOnly = true)
  Optional<Person.Id> personOf(Bearer token) {
    return store.personOf(Keys.digest(token.secret()), clock.instant());
  }
}
