package org.laurel.review;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.review.SeatStore.Hold;
import org.laurel.review.SeatStore.Seat;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives submissions to assessors, the one promised first before the others.
@Component
class Queue {

  /// Long enough for an evening and the next; then somebody else may have it.
  static final Duration LEASE = Duration.ofHours(48);

  /// Beyond this nobody counts: it is "more than 19", of two seats each.
  static final int MOST_SEEN = 40;

  /// Should the rules refuse so many in a row, nothing waits for this assessor.
  private static final int MOST_TRIED = 20;

  private final SeatStore seats;
  private final SeatSearch search;
  private final Allocation allocation;
  private final ReviewClock clock;
  private final Audit audit;

  Queue(SeatStore seats, SeatSearch search, Allocation allocation, ReviewClock clock, Audit audit) {
    this.seats = seats;
    this.search = search;
    this.allocation = allocation;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param waiting what the assessor could take, the one promised first before the others; at most
  ///   [#MOST_SEEN]
  record Overview(List<Review> waiting, List<Review> inHand) {}

  @Transactional(readOnly = true)
  Overview overview(Person.Id assessor) {
    var seen = search.all(allocation.standing(assessor), clock.now(), MOST_SEEN);
    return new Overview(reviews(seen, Hold.FREE), reviews(seen, Hold.MINE));
  }

  private static List<Review> reviews(List<Seat> seats, Hold hold) {
    return seats.stream().filter(it -> it.hold() == hold).map(Seat::review).distinct().toList();
  }

  /// Leases the next submission that the rules allow; empty when none waits.
  @Transactional
  Optional<Review> next(Actor actor) {
    seats.lock();
    var standing = allocation.standing(actor.id());
    var refused = new HashSet<Review.Id>();
    var broken = EnumSet.noneOf(ReviewPolicy.class);
    for (var seat : search.open(standing, clock.now(), MOST_TRIED)) {
      if (refused.contains(seat.review().id())) continue;
      switch (verdict(seat.review(), actor.id())) {
        case Verdict.Allowed _ -> {
          return Optional.of(lease(seat, actor));
        }
        case Verdict.Denied(var rule) when rule == ReviewPolicy.LOAD_CAP ->
            throw new Refused(rule.sentence());
        case Verdict.Denied(var rule) -> {
          broken.add(rule);
          refused.add(seat.review().id());
        }
      }
    }
    if (broken.contains(ReviewPolicy.ONLY_THE_CERTIFIED))
      throw new Refused(ReviewPolicy.ONLY_THE_CERTIFIED.sentence());
    return Optional.empty();
  }

  /// What is in hand comes before what is new, so that nothing begun is left lying.
  @Transactional
  Optional<Review> following(Actor actor) {
    var inHand = seats.inHand(actor.id());
    return inHand.isEmpty() ? next(actor) : Optional.of(inHand.getFirst());
  }

  private Review lease(Seat seat, Actor actor) {
    var now = clock.now();
    seats.take(seat, actor.id(), now, now.plus(LEASE));
    audit.append(actor.id(), "review taken", seat.review().id(), "leased for two days");
    return seat.review();
  }

  /// Whether the rules still allow the two to come together.
  Verdict verdict(Review review, Person.Id assessor) {
    return allocation.verdict(review, assessor);
  }
}
