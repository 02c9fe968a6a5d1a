package org.laurel.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.portfolio.Submission;
import org.springframework.stereotype.Component;

/// Writes down the review of a submission that has arrived, and who may have it; the first of a day
/// is told to the assessors.
@Component
class Admission {

  private static final Notice WORK_WAITS =
      new Notice(
          Notice.Urgency.DIGEST,
          "Submissions wait for review",
          "New evidence has come in. Each submission is promised an answer within five business"
              + " days.",
          "Open the next one",
          "/reviews");

  private final People people;
  private final Notices notices;
  private final ArrivalStore store;
  private final CopyStore copies;
  private final TieStore ties;
  private final Assignment assignment;
  private final Reseating reseating;
  private final Carried carried;
  private final ReviewClock clock;
  private final Codes codes;
  private final Ids ids;

  Admission(
      People people,
      Notices notices,
      ArrivalStore store,
      CopyStore copies,
      TieStore ties,
      Assignment assignment,
      Reseating reseating,
      Carried carried,
      ReviewClock clock,
      Codes codes,
      Ids ids) {
    this.people = people;
    this.notices = notices;
    this.store = store;
    this.copies = copies;
    this.ties = ties;
    this.assignment = assignment;
    this.reseating = reseating;
    this.carried = carried;
    this.clock = clock;
    this.codes = codes;
    this.ids = ids;
  }

  /// In the transaction that is open.
  ///
  /// @param same what of the copy was there on the attempt before
  void write(Submission submission, List<CopyItem> copy, List<CopyItem> same) {
    var review = review(submission);
    var organizations = assignment.workplaces(submission);
    var isFirst = store.isFirstSince(clock.startOfToday());
    var panel = assignment.panel(submission);
    store.insert(review, origin(review, submission, organizations), panel);
    for (var item : copy) copies.insert(review, item);
    for (var maker : submission.colleagues()) ties.declare(review.id(), maker, clock.now());
    if (panel.eyes() == Terms.Eyes.SAME) reseating.seat(review, submission.enrollment());
    for (var item : same) carried.insert(review, item);
    if (isFirst) people.holding(Role.ASSESSOR).forEach(it -> notices.tell(it.id(), WORK_WAITS));
  }

  private Review review(Submission submission) {
    return new Review(
        new Review.Id(ids.next()),
        codes.next(),
        submission.version(),
        assignment.criteria(submission),
        Set.of(),
        Review.State.WAITING,
        clock.dueAfter(submission.at()));
  }

  private Origin origin(Review review, Submission submission, Set<UUID> organizations) {
    return new Origin(
        review.id(),
        submission.id(),
        submission.enrollment(),
        submission.earner(),
        organizations,
        submission.attempt(),
        clock.now());
  }
}
