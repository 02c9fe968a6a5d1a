package org.laurel.learning.score;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design;
import org.laurel.catalog.ExternalScore;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.Requirements;
import org.laurel.learning.score.ScoreEntry.Figures;
import org.laurel.learning.score.ScoreEntry.Proof;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The scores of tests elsewhere: entered by teachers, confirmed by managers.
@Component
class Scores {

  private static final String PROOF = "This proof";

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final Requirements requirements;
  private final ScoreStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  Scores(
      Enrollments enrollments,
      Catalog catalog,
      Requirements requirements,
      ScoreStore store,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.requirements = requirements;
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param asked the scores on the teacher's way
  /// @param entries the newest first
  record Sheet(
      Enrollment enrollment, Design design, List<ExternalScore> asked, List<ScoreEntry> entries) {

    ExternalScore score(String code) {
      return asked.stream()
          .filter(it -> it.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new NotFound("This score"));
    }

    List<ScoreEntry> of(ExternalScore score) {
      return entries.stream().filter(it -> it.score().equals(score.code())).toList();
    }

    Optional<ScoreEntry> last(ExternalScore score) {
      return of(score).stream().findFirst();
    }
  }

  /// @throws NotFound when the version asks for no score, or the enrollment is somebody else's
  @Transactional(readOnly = true)
  Sheet own(Actor actor, Enrollment.Id id) {
    var enrollment = enrollments.own(actor, id);
    var version = catalog.version(enrollment.version());
    if (version.design().scores().isEmpty()) throw new NotFound("A score to enter");
    var way = requirements.way(id, version);
    return new Sheet(enrollment, version.design(), way.scores(), store.of(id));
  }

  /// Adds a line; an earlier one for the same score is kept and counts no more.
  @Transactional
  void enter(Actor actor, Enrollment.Id id, String code, Figures figures, Proof proof) {
    enrollments.own(actor, id);
    enrollments.locked(id);
    var sheet = own(actor, id);
    var score = sheet.score(code);
    mayChange(sheet.enrollment());
    store.insert(
        new ScoreEntry(
            new ScoreEntry.Id(ids.next()), id, score.code(), figures, proof, clock.instant(), null),
        actor.id());
    if (sheet.enrollment().state() == State.NOT_STARTED) enrollments.move(id, State.STARTED);
    requirements.announce(id);
  }

  private static void mayChange(Enrollment enrollment) {
    switch (enrollment.state()) {
      case NOT_STARTED, STARTED, READY_TO_CHECK, ONE_MORE_STEP -> {}
      case PAUSED, LEFT ->
          throw new Refused(
              "You stopped here for now. Go on in My plan first, and enter the score then.");
      case WITH_ASSESSORS, EARNED ->
          throw new Refused("You have submitted, so the score stays as it is now.");
    }
  }

  /// @throws NotFound when the actor may not see it: it is theirs, or they manage the program
  @Transactional(readOnly = true)
  ScoreEntry proof(Actor actor, ScoreEntry.Id id) {
    var entry = store.byId(id).orElseThrow(() -> new NotFound(PROOF));
    if (!actor.is(Role.PROGRAM_MANAGER)) enrollments.own(actor, entry.enrollment());
    if (entry.proof().file() == null) throw new NotFound(PROOF);
    return entry;
  }

  /// @throws Refused when the manager entered it
  @Transactional
  void confirm(Actor manager, ScoreEntry.Id id) {
    var entry = store.byId(id).orElseThrow(() -> new NotFound("This score"));
    if (enrollments.of(entry.enrollment()).person().equals(manager.id()))
      throw new Refused("This is your own score. Somebody else has to confirm it.");
    if (store.confirm(id, manager.id()))
      audit.append(manager.id(), "score confirmed", id, entry.inPoints());
  }
}
