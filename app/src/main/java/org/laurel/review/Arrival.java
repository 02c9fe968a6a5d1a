package org.laurel.review;

import java.util.Set;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Affiliations;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.portfolio.Submission;
import org.laurel.portfolio.Submissions;
import org.laurel.review.blind.Masks;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Opens the review of a submission: the assessors' copy, two seats, and the clock.
@Component
class Arrival {

  private static final int RATERS = 2;

  private static final Notice WORK_WAITS =
      new Notice(
          Notice.Urgency.DIGEST,
          "Submissions wait for review",
          "New evidence has come in. Each submission is promised an answer within five business"
              + " days.",
          "Open the next one",
          "/reviews");

  private final Submissions submissions;
  private final Catalog catalog;
  private final Affiliations affiliations;
  private final People people;
  private final Notices notices;
  private final CopyMaker copies;
  private final ArrivalStore store;
  private final ReviewClock clock;
  private final Codes codes;
  private final Ids ids;
  private final Tenancy tenancy;

  Arrival(
      Submissions submissions,
      Catalog catalog,
      Affiliations affiliations,
      People people,
      Notices notices,
      CopyMaker copies,
      ArrivalStore store,
      ReviewClock clock,
      Codes codes,
      Ids ids,
      Tenancy tenancy) {
    this.submissions = submissions;
    this.catalog = catalog;
    this.affiliations = affiliations;
    this.people = people;
    this.notices = notices;
    this.copies = copies;
    this.store = store;
    this.clock = clock;
    this.codes = codes;
    this.ids = ids;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(Submission.Made made) {
    tenancy.within(made.agency(), () -> open(made.submission()));
  }

  /// Told twice, it opens once.
  void open(Submission.Id id) {
    if (store.isOpen(id)) return;
    var submission = submissions.of(id);
    var review = review(submission);
    var organizations = affiliations.organizations(submission.earner());
    var isFirst = store.isFirstSince(clock.startOfToday());
    store.insert(review, origin(review, submission, organizations), RATERS);
    var masks = Masks.of(affiliations.identity(submission.earner()));
    var design = catalog.version(submission.version()).design();
    for (var item : copies.copy(submission, design, masks)) store.insert(review, item);
    if (isFirst) people.holding(Role.ASSESSOR).forEach(it -> notices.tell(it.id(), WORK_WAITS));
  }

  private Review review(Submission submission) {
    return new Review(
        new Review.Id(ids.next()),
        codes.next(),
        submission.version(),
        submission.criteria(),
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
