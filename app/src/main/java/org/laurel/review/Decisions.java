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
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Person;
import org.laurel.portfolio.Submissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Draws the consequences of ratings: a third rater, one more step, or earned.
@Component
class Decisions {

  private static final int THIRD = 3;

  private final ReviewStore reviews;
  private final SeatStore seats;
  private final RatingStore ratings;
  private final DecisionStore store;
  private final Submissions submissions;
  private final Enrollments enrollments;
  private final AcceptedHours hours;
  private final Notices notices;
  private final Audit audit;
  private final ReviewClock clock;
  private final ApplicationEventPublisher events;

  Decisions(
      ReviewStore reviews,
      SeatStore seats,
      RatingStore ratings,
      DecisionStore store,
      Submissions submissions,
      Enrollments enrollments,
      AcceptedHours hours,
      Notices notices,
      Audit audit,
      ReviewClock clock,
      ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.seats = seats;
    this.ratings = ratings;
    this.store = store;
    this.submissions = submissions;
    this.enrollments = enrollments;
    this.hours = hours;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /// Looks whether the ratings that are in suffice.
  ///
  /// @param last whose rating came in last
  Review.State settle(Review review, Rubric rubric, Person.Id last) {
    return switch (Ruling.on(rubric, review.criteria(), ratings.of(review.id()))) {
      case Ruling.Waiting _ -> review.state();
      case Ruling.Split(var criteria) -> askThird(review, criteria);
      case Ruling.Decided(var findings) -> decide(review, rubric, findings, last);
    };
  }

  private Review.State askThird(Review review, Set<String> criteria) {
    reviews.change(review.id(), Review.State.SPLIT, criteria);
    seats.add(review, THIRD);
    return Review.State.SPLIT;
  }

  private Review.State decide(
      Review review, Rubric rubric, List<Finding> findings, Person.Id last) {
    var origin = reviews.origin(review.id());
    var levels = passed(rubric, store.findings(origin.enrollment()));
    levels.putAll(passed(rubric, findings));
    var open = open(rubric, review.criteria(), levels.keySet());
    var outcome = open.isEmpty() ? Outcome.EARNED : Outcome.ONE_MORE_STEP;
    reviews.change(review.id(), Review.State.DECIDED, review.settle());
    store.insert(review, outcome, findings, clock.now());
    audit.append(last, "review decided", review.id(), outcome.title());
    switch (outcome) {
      case EARNED -> earned(review, origin, levels);
      case ONE_MORE_STEP -> oneMoreStep(origin, open);
    }
    return Review.State.DECIDED;
  }

  /// What was demonstrated once stays passed.
  private static Map<String, String> passed(Rubric rubric, List<Finding> findings) {
    return findings.stream()
        .filter(it -> rubric.demonstrates(it.level()))
        .collect(
            Collectors.toMap(
                Finding::criterion, Finding::level, (_, later) -> later, LinkedHashMap::new));
  }

  /// Of what was judged, which at first is all that the teacher's way asks for.
  private static Set<String> open(Rubric rubric, Set<String> judged, Set<String> passed) {
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

  private void oneMoreStep(Origin origin, Set<String> open) {
    submissions.reopen(origin.enrollment(), open);
    enrollments.move(origin.enrollment(), Enrollment.State.ONE_MORE_STEP);
    var path = "/enrollments/" + origin.enrollment().value() + "/feedback";
    notices.tell(
        origin.earner(),
        new Notice(
            Notice.Urgency.PROMPT,
            "Your feedback is here: one more step",
            "Two assessors have read your evidence and say what to do next. What you have shown"
                + " stays passed; only the rest needs another look.",
            "Read the feedback",
            path));
  }
}
