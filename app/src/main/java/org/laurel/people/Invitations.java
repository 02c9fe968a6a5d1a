package org.laurel.people;

import org.laurel.people.Link.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links by which somebody takes up a role.
@Component
class Invitations {

  private final Links links;
  private final PersonStore people;
  private final EmailStore emails;
  private final AgencyAddress addresses;

  Invitations(Links links, PersonStore people, EmailStore emails, AgencyAddress addresses) {
    this.links = links;
    this.people = people;
    this.emails = emails;
    this.addresses = addresses;
  }

  String link(String email, Role role) {
    return addresses.of("/invitation/" + links.issue(Link.invite(email, role)));
  }

  @Transactional(readOnly = true)
  public Link look(String key) {
    return links.look(key, Purpose.INVITE);
  }

  /// Gives the role to who is signed in; the link proves that the address is theirs too.
  @Transactional
  public void accept(String key, Person.Id person) {
    var link = links.use(key, Purpose.INVITE);
    emails.confirm(person, link.address());
    people.insertMembership(person, link.roleOffered());
  }
}
