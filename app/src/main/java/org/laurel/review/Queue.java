package org.laurel.review;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.people.Affiliations;
import org.laurel.people.Person;
import org.laurel.review.SeatStore.Hold;
import org.laurel.review.SeatStore.Seat;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives submissions to assessors, the one promised first before the others.
@Component
class Queue {

  /// Long enough for an evening and the next; then somebody else may have it.
  private static final Duration LEASE = Duration.ofHours(48);

  /// Beyond this nobody counts: it is "more than 19", of two seats each.
  static final int MOST_SEEN = 40;

  /// Should the rules refuse so many in a row, nothing waits for this assessor.
  private static final int MOST_TRIED = 100;

  private final SeatStore seats;
  private final TieStore ties;
  private final DraftStore drafts;
  private final Affiliations affiliations;
  private final ReviewClock clock;
  private final Audit audit;

  Queue(
      SeatStore seats,
      TieStore ties,
      DraftStore drafts,
      Affiliations affiliations,
      ReviewClock clock,
      Audit audit) {
    this.seats = seats;
    this.ties = ties;
    this.drafts = drafts;
    this.affiliations = affiliations;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param waiting what the assessor could take, the one promised first before the others; at most
  ///   [#MOST_SEEN]
  record Overview(List<Review> waiting, List<Review> inHand) {}

  @Transactional(readOnly = true)
  Overview overview(Person.Id assessor) {
    var worksAt = affiliations.organizations(assessor);
    var seen = seats.all(assessor, worksAt, clock.now(), MOST_SEEN);
    return new Overview(reviews(seen, Hold.FREE), reviews(seen, Hold.MINE));
  }

  private static List<Review> reviews(List<Seat> seats, Hold hold) {
    return seats.stream().filter(it -> it.hold() == hold).map(Seat::review).distinct().toList();
  }

  /// Leases the next submission that the rules allow; empty when none waits.
  @Transactional
  Optional<Review> next(Actor actor) {
    seats.lock();
    var worksAt = affiliations.organizations(actor.id());
    var refused = new HashSet<Review.Id>();
    for (var seat : seats.open(actor.id(), worksAt, clock.now(), MOST_TRIED)) {
      if (refused.contains(seat.review().id())) continue;
      switch (verdict(seat.review(), actor.id(), worksAt)) {
        case Verdict.Allowed _ -> {
          return Optional.of(lease(seat, actor));
        }
        case Verdict.Denied(var rule) when rule == ReviewPolicy.LOAD_CAP ->
            throw new Refused(rule.sentence());
        case Verdict.Denied _ -> refused.add(seat.review().id());
      }
    }
    return Optional.empty();
  }

  /// What is in hand comes before what is new, so that nothing begun is left lying.
  @Transactional
  Optional<Review> following(Actor actor) {
    var inHand = seats.inHand(actor.id());
    return inHand.isEmpty() ? next(actor) : Optional.of(inHand.getFirst());
  }

  private Review lease(Seat seat, Actor actor) {
    seats.take(seat, actor.id(), clock.now().plus(LEASE));
    audit.append(actor.id(), "review taken", seat.review().id(), "leased for two days");
    return seat.review();
  }

  /// Whether the rules still allow the two to come together.
  Verdict verdict(Review review, Person.Id assessor, Set<UUID> assessorWorksAt) {
    var between = ties.between(review.id(), assessor);
    return ReviewPolicy.verdict(
        new Match(
            assessor,
            assessorWorksAt,
            between.earner(),
            affiliations.organizations(between.earner()),
            between.ties(),
            between.inHand()));
  }

  /// Gives a submission back because the assessor knows whose it is.
  @Transactional
  void declareConflict(Actor actor, String code) {
    var review =
        seats.inHand(actor.id()).stream()
            .filter(it -> it.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("This submission"));
    ties.declare(review.id(), actor.id(), clock.now());
    seats.free(review.id(), actor.id());
    drafts.remove(review.id(), actor.id());
    audit.append(actor.id(), "conflict declared", review.id(), "given back unrated");
  }
}
