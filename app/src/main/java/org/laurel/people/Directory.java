package org.laurel.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of the agency, as an administrator sees and changes them. Every change is recorded.
@Component
@Transactional
class Directory {

  private final DirectoryStore store;
  private final Invitations invitations;
  private final Audit audit;

  Directory(DirectoryStore store, Invitations invitations, Audit audit) {
    this.store = store;
    this.invitations = invitations;
    this.audit = audit;
  }

  /// @param roles titles, in order
  public record Entry(UUID id, String name, String email, Set<Role> roles, boolean suspended) {}

  public List<Entry> search(String words, int page, int size) {
    return store.search(words, page * size, size + 1);
  }

  public Entry entry(Person.Id person) {
    return store.entry(person).orElseThrow(() -> new NotFound("This person"));
  }

  public void setRoles(Actor administrator, Person.Id person, Set<Role> roles) {
    var before = entry(person);
    if (isOneself(administrator, person) && !roles.contains(Role.ADMINISTRATOR))
      throw new Refused(
          "You cannot give up the administrator role yourself. Ask another administrator to take it"
              + " from you, so that the agency always has one.");
    store.setRoles(person, roles);
    if (!before.roles().equals(roles))
      audit.append(administrator.id(), "roles changed", person, "Now: " + roles);
  }

  public void suspend(Actor administrator, Person.Id person) {
    entry(person);
    if (isOneself(administrator, person))
      throw new Refused("You cannot suspend yourself. Ask another administrator to do it.");
    store.suspend(person);
    audit.append(administrator.id(), "person suspended", person, "");
  }

  public void restore(Actor administrator, Person.Id person) {
    entry(person);
    store.restore(person);
    audit.append(administrator.id(), "person restored", person, "");
  }

  public String invite(Actor administrator, String email, Role role) {
    var link = invitations.link(email, role);
    audit.append(administrator.id(), "person invited", administrator.id(), "As " + role);
    return link;
  }

  private static boolean isOneself(Actor actor, Person.Id person) {
    return actor.id().equals(person);
  }
}
