package org.laurel.people;

import java.util.List;
import java.util.Optional;
import org.laurel.database.AgencyId;
import org.laurel.database.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of the current agency.
@Component
public class People {

  private final PersonStore store;
  private final EmailStore emails;
  private final Invitations invitations;
  private final PasswordEncoder passwords;
  private final Ids ids;

  People(
      PersonStore store,
      EmailStore emails,
      Invitations invitations,
      PasswordEncoder passwords,
      Ids ids) {
    this.store = store;
    this.emails = emails;
    this.invitations = invitations;
    this.passwords = passwords;
    this.ids = ids;
  }

  /// Opens an account whose work address the caller vouches for.
  ///
  /// @throws DuplicateKeyException when the address has an account
  @Transactional
  public Person register(String name, String email, String password) {
    var person = open(name, email, passwords.encode(password));
    emails.confirm(person.id(), email);
    return person;
  }

  /// Opens an account whose work address nobody has confirmed yet.
  @Transactional
  Person open(String name, String email, String hashedPassword) {
    var id = new Person.Id(ids.next());
    store.insert(id, name.strip(), hashedPassword);
    if (!emails.insertPrimary(id, email))
      throw new DuplicateKeyException("This address has an account.");
    return store.byId(id).orElseThrow();
  }

  @Transactional
  public void join(Person.Id person, Role role) {
    store.insertMembership(person, role);
  }

  /// Makes a link that can be used once, within 14 days: whoever opens it chooses a password, or
  /// signs in to the account they have, and holds the role in the current agency from then on.
  ///
  /// @return the whole address of the link; whoever holds it is believed to own `email`
  @Transactional
  public String invite(String email, Role role) {
    return invitations.link(email, role);
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

  /// The addresses of a person, the primary one first.
  @Transactional(readOnly = true)
  public List<Email> emails(Person.Id person) {
    return emails.of(person);
  }

  /// Everyone who holds the role in the current agency.
  @Transactional(readOnly = true)
  public List<Person> holding(Role role) {
    return store.holding(role);
  }
}
