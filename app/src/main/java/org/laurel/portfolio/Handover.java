package org.laurel.portfolio;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands a portfolio over to assessors: all of it is frozen, recorded and announced, or nothing.
@Component
class Handover {

  private final Portfolios portfolios;
  private final ArtifactStore artifacts;
  private final SubmissionStore submissions;
  private final TeamStore teams;
  private final DeclarationStore declarations;
  private final Enrollments enrollments;
  private final ReviewPromise promise;
  private final Notices notices;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final InstantSource clock;

  Handover(
      Portfolios portfolios,
      ArtifactStore artifacts,
      SubmissionStore submissions,
      TeamStore teams,
      DeclarationStore declarations,
      Enrollments enrollments,
      ReviewPromise promise,
      Notices notices,
      Audit audit,
      ApplicationEventPublisher events,
      Ids ids,
      InstantSource clock) {
    this.portfolios = portfolios;
    this.artifacts = artifacts;
    this.submissions = submissions;
    this.teams = teams;
    this.declarations = declarations;
    this.enrollments = enrollments;
    this.promise = promise;
    this.notices = notices;
    this.audit = audit;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /// What the last page asks, once for all.
  ///
  /// @param students the answer for every artifact that has none yet, or null
  /// @param declaration what can be said with one tap, or null when it was said at length
  record Answers(@Nullable Students students, Declaration.@Nullable Short declaration) {}

  /// Submits what is open. Sent again while assessors have it, it answers the same submission.
  ///
  /// @throws Refused with the first thing that is missing
  @Transactional
  public Submission submit(Actor actor, Enrollment.Id id, Answers answers) {
    var before = portfolios.ownLocked(actor, id);
    if (before.enrollment().state() == State.WITH_ASSESSORS || !before.opening().isAny())
      return submissions.of(id).getLast();
    keep(id, answers, before);
    var portfolio = portfolios.ownLocked(actor, id);
    var missing = portfolio.check().missing();
    if (!missing.isEmpty()) throw new Refused(missing.getFirst().sentence());
    return handOver(actor, portfolio);
  }

  private void keep(Enrollment.Id id, Answers answers, Portfolio before) {
    if (answers.students() != null) artifacts.answerStudents(id, answers.students());
    if (answers.declaration() != null && before.declaration() == null)
      declarations.save(id, Declaration.ALL_MY_OWN);
  }

  private Submission handOver(Actor actor, Portfolio portfolio) {
    var submission =
        new Submission(
            new Submission.Id(ids.next()),
            portfolio.enrollment().id(),
            actor.id(),
            portfolio.version().id(),
            portfolio.opening().attempts() + 1,
            portfolio.opening().criteria(),
            List.of(),
            null,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!submissions.insert(submission)) throw new IllegalStateException("A locked attempt came");
    var items = items(portfolio);
    submissions.freeze(submission.id(), submission.enrollment(), items);
    teams.freeze(items);
    declarations.freeze(submission.id(), submission.enrollment());
    enrollments.move(submission.enrollment(), State.WITH_ASSESSORS);
    notices.tell(actor.id(), notice(portfolio, submission));
    events.publishEvent(new Submission.Made(Tenancy.current(), submission.id()));
    audit.append(actor.id(), "submission made", submission.id(), attempt(submission));
    return submissions.byId(submission.id()).orElseThrow();
  }

  private Map<Artifact.Id, UUID> items(Portfolio portfolio) {
    var items = new LinkedHashMap<Artifact.Id, UUID>();
    for (var slot : portfolio.openSlots())
      for (var artifact : portfolio.placedIn(slot.code())) items.put(artifact.id(), ids.next());
    return items;
  }

  private Notice notice(Portfolio portfolio, Submission submission) {
    var day = promise.dayAfter(submission.at());
    return new Notice(
        Notice.Urgency.PROMPT,
        "We have your evidence",
        "Assessors now look at your evidence for “%s”. They do not know who you are. You hear"
                .formatted(portfolio.version().design().title())
            + " from us by %s at the latest. You need to do nothing until then.".formatted(day),
        "See what you submitted",
        "/enrollments/" + submission.enrollment().value());
  }

  private static String attempt(Submission submission) {
    return "Attempt %d on %d criteria."
        .formatted(submission.attempt(), submission.criteria().size());
  }
}
