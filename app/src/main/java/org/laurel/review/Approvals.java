package org.laurel.review;

import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.people.Actor;
import org.laurel.review.ApprovalStore.Answer;
import org.laurel.review.ApprovalStore.Approval;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody who answers for the program say yes to what the assessors found, or ask for one
/// more look. They see codes and levels, and no names.
@Component
class Approvals {

  static final int LONGEST_REASON = 2000;

  private final ReviewStore reviews;
  private final ApprovalStore store;
  private final Decisions decisions;
  private final Allocation allocation;
  private final Catalog catalog;
  private final ReviewClock clock;
  private final Audit audit;

  Approvals(
      ReviewStore reviews,
      ApprovalStore store,
      Decisions decisions,
      Allocation allocation,
      Catalog catalog,
      ReviewClock clock,
      Audit audit) {
    this.reviews = reviews;
    this.store = store;
    this.decisions = decisions;
    this.allocation = allocation;
    this.catalog = catalog;
    this.clock = clock;
    this.audit = audit;
  }

  @Transactional
  Review.State approve(Actor actor, String code) {
    return answer(actor, code, new Approval(Answer.APPROVED, ""));
  }

  /// Calls one more assessor, whose word on every criterion is final.
  @Transactional
  Review.State askAgain(Actor actor, String code, String reason) {
    var words = reason.strip();
    if (words.isEmpty()) throw new Refused("Say why another look is needed. The reason is kept.");
    if (words.length() > LONGEST_REASON)
      throw new Refused("Shorten the reason: 2,000 characters are the most.");
    return answer(actor, code, new Approval(Answer.ANOTHER_LOOK, words));
  }

  private Review.State answer(Actor actor, String code, Approval approval) {
    var review = reviews.lock(code).orElseThrow(() -> new NotFound("This submission"));
    if (review.state() != Review.State.APPROVAL)
      throw new Refused("Nothing waits for your answer here. It may have been answered already.");
    var earner = reviews.origin(review.id()).earner();
    if (allocation.standing(actor.id()).barred().contains(earner.value()))
      throw new Refused("You are too close to this work to answer. Ask another program manager.");
    store.insert(review.id(), approval, actor.id(), clock.now());
    audit.append(actor.id(), "review " + inWords(approval), review.id(), "");
    var rubric = catalog.version(review.version()).design().rubric();
    return decisions.settle(review, rubric, actor.id());
  }

  private static String inWords(Approval approval) {
    return approval.answer() == Answer.APPROVED ? "approved" : "sent to another assessor";
  }
}
