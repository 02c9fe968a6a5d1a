package org.laurel.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody's own account, as they see and change it.
@Component
@Transactional
class Settings {

  private final PersonStore people;
  private final EmailStore emails;
  private final PasskeyStore passkeys;
  private final Organizations organizations;

  Settings(
      PersonStore people, EmailStore emails, PasskeyStore passkeys, Organizations organizations) {
    this.people = people;
    this.emails = emails;
    this.passkeys = passkeys;
    this.organizations = organizations;
  }

  /// @param zones names by identifier
  /// @param worksAt identifiers of school and district
  public record Account(
      List<Email> emails,
      List<Passkey> passkeys,
      List<Organization> organizations,
      Set<UUID> worksAt,
      Map<String, String> zones) {}

  /// @param id the credential, Base64 without padding
  public record Passkey(String id, String label, String since) {}

  public Account of(Actor actor) {
    return new Account(
        emails.of(actor.id()),
        passkeys.findByUserId(PasskeyPeople.handle(actor.id())).stream()
            .map(Settings::passkey)
            .toList(),
        organizations.all(),
        organizations.workplace(actor.id()),
        TimeZones.NAMES);
  }

  private static Passkey passkey(CredentialRecord it) {
    var since = it.getCreated().toString().substring(0, 10);
    return new Passkey(it.getCredentialId().toBase64UrlString(), it.getLabel(), since);
  }

  public void save(Person.Id person, String name, ZoneId timeZone) {
    people.setProfile(person, name, timeZone);
  }

  public void workAt(Person.Id person, @Nullable UUID organization) {
    organizations.affiliate(person, organization);
  }

  public void makePrimary(Person.Id person, String address) {
    var known = emails.of(person).stream().filter(Email::verified).map(Email::address).toList();
    if (known.contains(EmailStore.normal(address))) emails.makePrimary(person, address);
  }

  public void removeEmail(Person.Id person, String address) {
    emails.remove(person, address);
  }

  public void removePasskey(Person.Id person, String id) {
    passkeys.findByUserId(PasskeyPeople.handle(person)).stream()
        .map(CredentialRecord::getCredentialId)
        .filter(it -> it.toBase64UrlString().equals(id))
        .forEach(passkeys::delete);
  }
}
