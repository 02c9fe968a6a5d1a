package org.laurel.credentials.byhand;

import java.util.Optional;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.database.Tenancy;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds for whom something is to be issued.
@Component
class Recipients {

  private final People people;
  private final Credentials credentials;

  Recipients(People people, Credentials credentials) {
    this.people = people;
    this.credentials = credentials;
  }

  record Recipient(Person.Id id, String name) {}

  /// Somebody with a part in this agency; others are found by nobody here.
  @Transactional(readOnly = true)
  public Optional<Recipient> byAddress(String address) {
    return people
        .byEmail(address)
        .filter(it ->
            people
                .actor(it.id(), Tenancy.current())
                .filter(actor -> !actor.roles().isEmpty())
                .isPresent())
        .map(it -> new Recipient(it.id(), it.name()));
  }

  /// Whether somebody holds it and it stands.
  @Transactional(readOnly = true)
  public boolean holds(Person.Id person, Version.Id version) {
    return credentials.of(person).stream()
        .filter(Credential::stands)
        .anyMatch(it -> it.version().equals(version));
  }
}
