package org.laurel.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Link.Purpose;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens accounts, and gives people back theirs.
@Component
class Accounts {

  private final People people;
  private final PersonStore store;
  private final EmailStore emails;
  private final AccountStore accounts;
  private final Links links;
  private final AccountMail mail;

  Accounts(
      People people,
      PersonStore store,
      EmailStore emails,
      AccountStore accounts,
      Links links,
      AccountMail mail) {
    this.people = people;
    this.store = store;
    this.emails = emails;
    this.accounts = accounts;
    this.links = links;
    this.mail = mail;
  }

  /// Opens an account for an educator of the current agency, unless the address has one: then its
  /// owner is told by mail, and whoever asked learns nothing.
  @Transactional
  public Optional<Person> open(
      String name, String email, @Nullable String personalEmail, String hashedPassword) {
    if (store.byEmail(email).isPresent()) {
      mail.sayThatAccountExists(email);
      return Optional.empty();
    }
    var person = people.open(name, email, hashedPassword);
    people.join(person.id(), Role.EDUCATOR);
    mail.askToConfirm(person.id(), email);
    if (personalEmail != null && !personalEmail.isBlank()) add(person.id(), personalEmail);
    return Optional.of(person);
  }

  /// Takes up an invitation with a new account; the link has proved the address.
  @Transactional
  public Person openInvited(String key, String name, String hashedPassword) {
    var link = links.use(key, Purpose.INVITE);
    var person = people.open(name, link.address(), hashedPassword);
    emails.confirm(person.id(), link.address());
    people.join(person.id(), link.roleOffered());
    return person;
  }

  /// The address counts from the day its owner opens the link in the mail.
  @Transactional
  public void add(Person.Id person, String address) {
    if (store.byEmail(address).isPresent()) mail.sayThatAccountExists(address);
    else mail.askToConfirm(person, address);
  }

  /// Only to an address that stands on the account already.
  @Transactional
  public void sendAgain(Person.Id person, String address) {
    if (emails.of(person).stream().anyMatch(it -> it.address().equals(address)))
      mail.askToConfirm(person, address);
  }

  @Transactional
  public void confirm(String key) {
    var link = links.use(key, Purpose.CONFIRM);
    if (!emails.confirm(link.owner(), link.address()))
      throw new Refused("This address belongs to another account by now. Sign in with it.");
  }

  @Transactional
  public void forgotPassword(String address) {
    store.byEmail(address).ifPresent(person -> mail.sendReset(person.id(), address));
  }

  /// Whoever reads the mail owns the account. All who were signed in are signed out; and if nobody
  /// had proved the address before, whoever opened the account in its owner's name loses every
  /// other way in.
  @Transactional
  public Person.Id resetPassword(String key, String hashedPassword) {
    var link = links.use(key, Purpose.RESET);
    var person = link.owner();
    var proved = emails.byAddress(link.address()).filter(Email::verified).isPresent();
    if (!proved) accounts.closeOtherWaysIn(person, link.address());
    emails.confirm(person, link.address());
    store.setPassword(person, hashedPassword);
    accounts.signOutEverywhere(person);
    return person;
  }

  @Transactional
  public void setPassword(Person.Id person, String hashedPassword) {
    store.setPassword(person, hashedPassword);
  }

  @Transactional
  public void signOutEverywhere(Person.Id person) {
    accounts.signOutEverywhere(person);
  }
}
