package org.laurel.portfolio;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A teacher's own list of students: who appears where, and whose consent is kept.
@Component
class Register {

  private static final int MOST = 500;
  private static final int LONGEST_NAME = 40;

  private final StudentStore store;
  private final Library library;
  private final Portfolios portfolios;
  private final Today today;
  private final Ids ids;
  private final InstantSource clock;

  Register(
      StudentStore store,
      Library library,
      Portfolios portfolios,
      Today today,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.library = library;
    this.portfolios = portfolios;
    this.today = today;
    this.ids = ids;
    this.clock = clock;
  }

  LocalDate today() {
    return today.day();
  }

  @Transactional(readOnly = true)
  public List<Student> of(Actor actor) {
    return store.of(actor.id());
  }

  /// @throws NotFound when they stand in somebody else's list
  @Transactional(readOnly = true)
  public Student own(Actor actor, Student.Id id) {
    return store.ownedBy(actor.id(), id).orElseThrow(() -> new NotFound("This student"));
  }

  @Transactional
  public Student.Id add(Actor actor, String name) {
    var shown = name(name);
    if (store.of(actor.id()).size() >= MOST)
      throw new Refused("500 students are the most in one list. Use one entry for each student.");
    var id = new Student.Id(ids.next());
    if (!store.insert(id, actor.id(), shown, clock.instant()))
      throw new Refused(
          "“%s” is in your list already. Add a letter to tell them apart.".formatted(shown));
    return id;
  }

  private static String name(String name) {
    var shown = SlotPolicy.text(name).strip();
    if (shown.isEmpty()) throw new Refused("Enter a short name or initials, such as “Ana B.”.");
    if (shown.length() > LONGEST_NAME)
      throw new Refused("40 characters are the most. A short name or initials are enough.");
    return shown;
  }

  /// Notes what was agreed; what was noted before stays in the record.
  @Transactional
  public void note(Actor actor, Student.Id id, Consent consent) {
    ConsentPolicy.check(consent, today());
    own(actor, id);
    store.insert(ids.next(), id, consent, clock.instant());
    settle(id);
  }

  /// A portfolio may be ready with the last consent, or not any longer.
  private void settle(Student.Id id) {
    for (var enrollment : store.drafts(id)) portfolios.settle(enrollment);
  }

  @Transactional(readOnly = true)
  public List<UUID> in(Artifact.Id artifact) {
    return store.in(artifact);
  }

  /// Says who can be seen, heard or named in it, and nobody else.
  ///
  /// @throws NotFound when one of them stands in somebody else's list
  @Transactional
  public void appear(Actor actor, Artifact.Id artifact, Collection<UUID> students) {
    var uses = library.own(actor, artifact).uses();
    students.forEach(it -> own(actor, new Student.Id(it)));
    store.setAppearances(artifact, students);
    uses.forEach(it -> portfolios.settle(it.enrollment()));
  }
}
