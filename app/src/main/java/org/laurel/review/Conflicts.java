package org.laurel.review;

import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes submissions back from assessors who say that they know whose they are.
@Component
class Conflicts {

  private final SeatStore seats;
  private final TieStore ties;
  private final DraftStore drafts;
  private final ReviewClock clock;
  private final Audit audit;

  Conflicts(SeatStore seats, TieStore ties, DraftStore drafts, ReviewClock clock, Audit audit) {
    this.seats = seats;
    this.ties = ties;
    this.drafts = drafts;
    this.clock = clock;
    this.audit = audit;
  }

  /// Gives a submission back because the assessor knows whose it is.
  @Transactional
  void declare(Actor actor, String code) {
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
