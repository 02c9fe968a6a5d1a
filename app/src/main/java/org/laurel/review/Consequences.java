package org.laurel.review;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.audit.Audit;
import org.laurel.catalog.Rubric;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.people.Person;
import org.laurel.portfolio.Submissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Keeps a decision and draws what follows from it: earned, or one more step.
@Component
class Consequences {

  private final ReviewStore reviews;
  private final DecisionStore store;
  private final TermsStore terms;
  private final Submissions submissions;
  private final Enrollments enrollments;
  private final AcceptedHours hours;
  private final Tidings tidings;
  private final Audit audit;
  private final ReviewClock clock;
  private final ApplicationEventPublisher events;

  Consequences(
      ReviewStore reviews,
      DecisionStore store,
      TermsStore terms,
      Submissions submissions,
      Enrollments enrollments,
      AcceptedHours hours,
      Tidings tidings,
      Audit audit,
      ReviewClock clock,
      ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.store = store;
    this.terms = terms;
    this.submissions = submissions;
    this.enrollments = enrollments;
    this.hours = hours;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  Review.State decide(
      Review review, Panel panel, Rubric rubric, List<Finding> findings, Person.Id last) {
    var origin = reviews.origin(review.id());
    var levels = passed(rubric, store.findings(origin.enrollment()));
    levels.putAll(passed(rubric, findings));
    var open = open(rubric, review.criteria(), levels.keySet());
    var outcome = open.isEmpty() ? Outcome.EARNED : Outcome.ONE_MORE_STEP;
    reviews.change(review.id(), Review.State.DECIDED, review.settle());
    store.insert(review, outcome, Ruling.edition(panel.raters()), findings, clock.now());
    switch (outcome) {
      case EARNED -> earned(review, origin, levels);
      case ONE_MORE_STEP -> oneMoreStep(panel, origin, open);
    }
    if (panel.occasion() == Panel.Occasion.APPEAL) tidings.appealIsAnswered(origin, outcome);
    audit.append(last, "review decided", review.id(), outcome.title());
    return Review.State.DECIDED;
  }

  /// What was demonstrated once stays passed.
  static Map<String, String> passed(Rubric rubric, List<Finding> findings) {
    return findings.stream()
        .filter(it -> rubric.demonstrates(it.level()))
        .collect(
            Collectors.toMap(
                Finding::criterion, Finding::level, (_, later) -> later, LinkedHashMap::new));
  }

  /// Of what was judged, which at first is all that the teacher's way asks for.
  static Set<String> open(Rubric rubric, Set<String> judged, Set<String> passed) {
    return rubric.criteria().stream()
        .map(Rubric.Criterion::code)
        .filter(it -> judged.contains(it) && !passed.contains(it))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void earned(Review review, Origin origin, Map<String, String> levels) {
    enrollments.move(origin.enrollment(), Enrollment.State.EARNED);
    hours.credit(origin);
    events.publishEvent(
        new Review.Earned(
            Tenancy.current(),
            review.id(),
            origin.enrollment(),
            origin.earner(),
            review.version(),
            Map.copyOf(levels),
            clock.now()));
  }

  /// After an appeal, what was open before is open still.
  private void oneMoreStep(Panel panel, Origin origin, Set<String> open) {
    enrollments.move(origin.enrollment(), Enrollment.State.ONE_MORE_STEP);
    if (panel.occasion() == Panel.Occasion.APPEAL) return;
    var isLast = terms.at(clock.now()).isLast(origin.attempt());
    if (!isLast) submissions.reopen(origin.enrollment(), open);
    if (isLast) tidings.lastAttempt(origin);
    else tidings.oneMoreStep(origin);
  }
}
