package org.laurel.review;

import java.util.Comparator;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.learning.Enrollment;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.review.Feedback.Attempt;
import org.laurel.review.Feedback.Report;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offers a coach to whoever was asked for one more step twice: nobody should try a third time
/// alone.
@Component
class Coaching {

  private static final int MISSES = 2;

  private final CoachingStore store;
  private final RelationStore relations;
  private final Feedback feedback;
  private final People people;
  private final Notices notices;
  private final Audit audit;
  private final ReviewClock clock;

  Coaching(
      CoachingStore store,
      RelationStore relations,
      Feedback feedback,
      People people,
      Notices notices,
      Audit audit,
      ReviewClock clock) {
    this.store = store;
    this.relations = relations;
    this.feedback = feedback;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the teacher is shown.
  sealed interface Offer {

    record None() implements Offer {}

    /// @param coaches by name; one of them can be asked
    record Open(List<Person> coaches) implements Offer {}

    record Asked(Person coach) implements Offer {}
  }

  @Transactional(readOnly = true)
  public Offer offer(Actor actor, Report report) {
    if (!isDue(report)) return new Offer.None();
    var asked = store.asked(report.enrollment().id());
    if (asked.isPresent()) return new Offer.Asked(people.person(asked.get()));
    var coaches = coaches(actor);
    return coaches.isEmpty() ? new Offer.None() : new Offer.Open(coaches);
  }

  static boolean isDue(Report report) {
    return report.enrollment().state() == Enrollment.State.ONE_MORE_STEP
        && report.attempts().stream().filter(Coaching::isMiss).count() >= MISSES;
  }

  private static boolean isMiss(Attempt attempt) {
    return attempt.occasion() == Panel.Occasion.SUBMISSION
        && attempt instanceof Attempt.Decided decided
        && decided.outcome() == Outcome.ONE_MORE_STEP;
  }

  private List<Person> coaches(Actor actor) {
    return people.holding(Role.COACH).stream()
        .filter(it -> !it.id().equals(actor.id()))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /// Tells the coach, who never judges the teacher's work from then on. Asked again, it changes
  /// nothing.
  ///
  /// @param coach as the form sent it
  @Transactional
  public Person ask(Actor actor, Enrollment.Id enrollment, String coach) {
    var report = feedback.of(actor, enrollment);
    if (!isDue(report))
      throw new Refused("A coach is offered once two attempts asked for one more step.");
    var chosen =
        coaches(actor).stream()
            .filter(it -> it.id().value().toString().equals(coach))
            .findFirst()
            .orElseThrow(() -> new Refused("Choose the coach whom you want to ask."));
    if (!store.insert(enrollment, chosen.id(), clock.now())) return chosen;
    for (var address : people.emails(chosen.id()))
      relations.tell(
          actor.id(),
          new RelationStore.Told(address.address(), RelationStore.Kind.COACH),
          actor.id(),
          clock.now());
    notices.tell(chosen.id(), notice(actor, report));
    audit.append(actor.id(), "coach asked", enrollment, "after the second miss");
    return chosen;
  }

  private Notice notice(Actor actor, Report report) {
    var address = people.emails(actor.id()).getFirst().address();
    return new Notice(
        Notice.Urgency.PROMPT,
        "A teacher asks for your help",
        "%s works on “%s”. Assessors asked for one more step twice. Write to %s and find a time to"
                .formatted(actor.person().name(), report.design().title(), address)
            + " talk; often half an hour is enough. You are not asked to judge this work.",
        "See how teachers get on",
        "/progress");
  }
}
