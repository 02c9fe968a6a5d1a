package org.laurel.portfolio;

import java.util.List;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What teachers made together: who, and each one's part in it.
@Component
class Teams {

  private static final int MOST = 20;
  private static final int LONGEST_PART = 1000;

  private final Library library;
  private final TeamStore store;
  private final People people;
  private final Notices notices;

  Teams(Library library, TeamStore store, People people, Notices notices) {
    this.library = library;
    this.store = store;
    this.people = people;
    this.notices = notices;
  }

  @Transactional(readOnly = true)
  public List<Member> of(Artifact.Id artifact) {
    return store.of(artifact);
  }

  /// Names a colleague, who is told; named again, they have the new part.
  ///
  /// @param email of somebody in this agency
  @Transactional
  public void name(Actor actor, Artifact.Id id, String email, String part) {
    var kept = library.own(actor, id);
    var colleague = colleague(email);
    if (colleague.equals(actor.id()))
      throw new Refused("This is your own address. Say below what your own part was.");
    var team = store.of(id);
    var isNew = team.stream().noneMatch(it -> it.person().equals(colleague));
    if (isNew && team.size() >= MOST)
      throw new Refused("20 members are the most. Name those who did the largest parts.");
    store.name(id, colleague, part(part, "Say what your colleague's part was."));
    if (isNew) notices.tell(colleague, notice(actor, kept));
  }

  private Person.Id colleague(String email) {
    if (email.isBlank())
      throw new Refused("Enter the e-mail address of a colleague in this agency.");
    return people
        .byEmail(email.strip())
        .flatMap(it -> people.actor(it.id(), Tenancy.current()))
        .filter(it -> !it.roles().isEmpty())
        .map(Actor::id)
        .orElseThrow(() ->
            new Refused(
                "Nobody in this agency has this address. Check it for a slip, or ask your colleague"
                    + " to open an account."));
  }

  private static String part(String part, String otherwise) {
    if (part.isBlank()) throw new Refused(otherwise);
    if (part.strip().length() > LONGEST_PART)
      throw new Refused("1,000 characters are the most for one part. Shorten it.");
    return SlotPolicy.text(part.strip());
  }

  private static Notice notice(Actor actor, Kept kept) {
    return new Notice(
        Notice.Urgency.DIGEST,
        "You are named as one of a team",
        "%s keeps “%s” as evidence and names you as one of those who made it. Assessors read your part"
                .formatted(actor.person().name(), kept.artifact().title())
            + " and never your name. If this is wrong, tell your colleague.",
        "Look at your own evidence",
        "/artifacts");
  }

  @Transactional
  public void remove(Actor actor, Artifact.Id id, Person.Id person) {
    library.own(actor, id);
    if (!store.remove(id, person)) throw new NotFound("This member of the team");
  }

  @Transactional
  public void setOwnPart(Actor actor, Artifact.Id id, String part) {
    library.own(actor, id);
    store.setOwnPart(id, part(part, "Say what your own part was."));
  }
}
