package org.laurel.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.review.AppealStore.Last;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a teacher ask, once and in their own words, that new assessors look at what was not shown:
/// nobody who rated before, two of them, and a third where they do not agree.
@Component
class Appeals {

  static final int LONGEST_REASON = 4000;

  private static final int RATERS = 2;

  private final AppealStore store;
  private final ReviewStore reviews;
  private final DecisionStore decisions;
  private final ArrivalStore arrivals;
  private final CopyCopier copies;
  private final TermsStore terms;
  private final Enrollments enrollments;
  private final Catalog catalog;
  private final Tidings tidings;
  private final ReviewClock clock;
  private final Codes codes;
  private final Ids ids;
  private final Audit audit;

  Appeals(
      AppealStore store,
      ReviewStore reviews,
      DecisionStore decisions,
      ArrivalStore arrivals,
      CopyCopier copies,
      TermsStore terms,
      Enrollments enrollments,
      Catalog catalog,
      Tidings tidings,
      ReviewClock clock,
      Codes codes,
      Ids ids,
      Audit audit) {
    this.store = store;
    this.reviews = reviews;
    this.decisions = decisions;
    this.arrivals = arrivals;
    this.copies = copies;
    this.terms = terms;
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.tidings = tidings;
    this.clock = clock;
    this.codes = codes;
    this.ids = ids;
    this.audit = audit;
  }

  /// Whether a decision can be appealed against.
  sealed interface Window {

    record Open(Instant until) implements Window {}

    record Closed(String because) implements Window {}
  }

  @Transactional(readOnly = true)
  Window window(Actor actor, Enrollment.Id id) {
    return window(enrollments.own(actor, id));
  }

  private Window window(Enrollment enrollment) {
    var last = store.last(enrollment.id());
    if (enrollment.state() == Enrollment.State.WITH_ASSESSORS)
      return new Window.Closed("Assessors are reading your evidence now. Wait for their answer.");
    if (last.isEmpty() || enrollment.state() != Enrollment.State.ONE_MORE_STEP)
      return new Window.Closed("There is no decision to appeal against.");
    if (last.get().appealed())
      return new Window.Closed(
          "You have appealed already. The answer of the new assessors stands.");
    var until = until(last.get());
    return clock.now().isAfter(until)
        ? new Window.Closed("The time to appeal is over. You can still hand in again.")
        : new Window.Open(until);
  }

  private Instant until(Last last) {
    var days = terms.at(last.decided().toInstant()).appealDays();
    return last.decided().toInstant().plus(Duration.ofDays(days));
  }

  /// @return when the answer is due
  @Transactional
  Instant appeal(Actor actor, Enrollment.Id id, String reason) {
    enrollments.own(actor, id);
    var words = reason.strip();
    if (words.isEmpty()) throw new Refused("Say in a few words what the assessors should look at.");
    if (words.length() > LONGEST_REASON)
      throw new Refused("Shorten your words: 4,000 characters are the most.");
    switch (window(enrollments.locked(id))) {
      case Window.Closed(var because) -> throw new Refused(because);
      case Window.Open _ -> {}
    }
    var decided = reviews.byId(store.last(id).orElseThrow().id());
    var panel = open(decided);
    store.insert(decided.id(), panel.id(), words, clock.now());
    enrollments.move(id, Enrollment.State.WITH_ASSESSORS);
    tidings.appealCameIn(reviews.origin(panel.id()), clock.day(panel.due()));
    audit.append(actor.id(), "appeal made", decided.id(), "A fresh panel: " + panel.code());
    return panel.due();
  }

  /// The fresh panel reads a copy of the copy, in a new order, and is asked only for what is open.
  private Review open(Review decided) {
    var origin = reviews.origin(decided.id());
    var panel =
        new Review(
            new Review.Id(ids.next()),
            codes.next(),
            decided.version(),
            stillOpen(decided, origin),
            Set.of(),
            Review.State.WAITING,
            clock.dueAfter(clock.now()));
    var again =
        new Origin(
            panel.id(),
            origin.submission(),
            origin.enrollment(),
            origin.earner(),
            origin.organizations(),
            origin.attempt(),
            clock.now());
    arrivals.insert(panel, again, seats(decided));
    copies.copy(decided.id(), panel.id());
    return panel;
  }

  private Set<String> stillOpen(Review decided, Origin origin) {
    var rubric = catalog.version(decided.version()).design().rubric();
    var findings = decisions.findings(origin.enrollment());
    var passed = Consequences.passed(rubric, findings).keySet();
    return Consequences.open(rubric, decided.criteria(), passed);
  }

  private Panel seats(Review decided) {
    var program = reviews.panel(decided.id()).program();
    return new Panel(program, RATERS, Terms.Approval.NONE, Terms.Eyes.NEW, Panel.Occasion.APPEAL);
  }
}
