package org.laurel.people;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a one-time link opens.
///
/// @param person whose account it is about, or null when there is none yet
/// @param address where the link was sent
/// @param role what an invitation offers
record Link(Purpose purpose, @Nullable UUID person, String address, @Nullable Role role) {

  enum Purpose {
    CONFIRM(Duration.ofDays(7)),
    RESET(Duration.ofHours(1)),
    INVITE(Duration.ofDays(14));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
      this.lifetime = lifetime;
    }

    Duration lifetime() {
      return lifetime;
    }
  }

  /// What an invitation offers; every invitation offers something.
  Role roleOffered() {
    return Objects.requireNonNull(role);
  }

  /// Whose account it is about; only an invitation is about none.
  Person.Id owner() {
    return new Person.Id(Objects.requireNonNull(person));
  }

  static Link confirm(Person.Id person, String address) {
    return new Link(Purpose.CONFIRM, person.value(), EmailStore.normal(address), null);
  }

  static Link reset(Person.Id person, String address) {
    return new Link(Purpose.RESET, person.value(), EmailStore.normal(address), null);
  }

  static Link invite(String address, Role role) {
    return new Link(Purpose.INVITE, null, EmailStore.normal(address), role);
  }
}
