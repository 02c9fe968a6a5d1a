package org.laurel.people;

import java.util.List;
import java.util.Optional;
import org.laurel.database.AgencyId;
import org.laurel.database.Ids;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of the current agency.
@Component
public class People {

  private final PersonStore store;
  private final EmailStore emails;
  private final PasswordEncoder passwords;
  private final Ids ids;

  People(PersonStore store, EmailStore emails, PasswordEncoder passwords, Ids ids) {
    this.store = store;
    this.emails = emails;
    this.passwords = passwords;
    this.ids = ids;
  }

  /// Opens an account with a verified or unverified work address.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException when the address has an account
  @Transactional
  public Person register(String name, String email, String password) {
    var id = new Person.Id(ids.next());
    store.insert(id, name.strip(), passwords.encode(password));
    emails.insertPrimary(id, email);
    return store.byId(id).orElseThrow();
  }

  @Transactional
  public void join(Person.Id person, Role role) {
    store.insertMembership(person, role);
  }

  @Transactional(readOnly = true)
  public Optional<Actor> actor(Person.Id person, AgencyId agency) {
    return store.actor(person, agency);
  }

  @Transactional(readOnly = true)
  public Optional<Person> byEmail(String address) {
    return store.byEmail(address);
  }

  @Transactional(readOnly = true)
  public Person person(Person.Id id) {
    return store.byId(id).orElseThrow();
  }

  /// Everyone who holds the role in the current agency.
  @Transactional(readOnly = true)
  public List<Person> holding(Role role) {
    return store.holding(role);
  }
}
