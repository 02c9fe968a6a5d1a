package org.laurel.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.laurel.review.Match.Tie;

/// The rules of who may review what.
///
/// The reason of a rule is for those who answer for the program. An assessor reads it only where it
/// tells nothing about whose work it is.
enum ReviewPolicy {
  NOBODY_REVIEWS_THEIR_OWN_WORK(
      "Nobody reviews their own work.", it -> Collections.disjoint(it.assessor(), it.earner())),
  NOBODY_REVIEWS_A_COLLEAGUE(
      "Nobody reviews somebody from their own school or district.",
      it -> Collections.disjoint(it.assessorWorksAt(), it.earnerWorksAt())),
  NOBODY_REVIEWS_WHOM_THEY_COACH(
      "Nobody reviews somebody whom they coach, or who coaches them.", it -> !it.has(Tie.COACHING)),
  A_TOLD_RELATION_COUNTS(
      "Nobody reviews somebody they are close to.", it -> !it.has(Tie.RELATION_TOLD)),
  NO_RECIPROCAL_PAIRS(
      "Nobody reviews somebody who has lately reviewed them.",
      it -> !it.has(Tie.EARNER_JUDGED_ASSESSOR)),
  A_DECLARED_CONFLICT_STANDS(
      "Whoever has declared a conflict does not get the submission again.",
      it -> !it.has(Tie.CONFLICT_DECLARED)),
  ONE_RATING_EACH(
      "You have rated this submission. Each assessor rates a submission once.",
      Audience.ASSESSOR,
      it -> !it.has(Tie.ALREADY_RATED)),
  FRESH_EYES(
      "Only somebody who has not judged this work before judges it now.",
      it -> !it.has(Tie.JUDGED_BEFORE)),
  ONLY_THE_POOL(
      "Only assessors in the pool of the program review its submissions.",
      it -> !it.has(Tie.OUTSIDE_THE_POOL)),
  ONLY_THE_CERTIFIED(
      "You are not certified to review this now. See your practice page for what is missing.",
      Audience.ASSESSOR,
      it -> !it.has(Tie.NOT_CERTIFIED)),
  LOAD_CAP(
      "You have as many submissions in hand as is allowed. Finish one of them first.",
      Audience.ASSESSOR,
      it -> it.inHand() < it.loadCap());

  /// Who may read the reason.
  private enum Audience {
    ASSESSOR,
    MANAGER
  }

  private static final String NOT_YOURS =
      "This submission is no longer yours to rate. Somebody else reviews it; you need do nothing.";

  private final String reason;
  private final Audience audience;
  private final Predicate<Match> holds;

  ReviewPolicy(String reason, Predicate<Match> holds) {
    this(reason, Audience.MANAGER, holds);
  }

  ReviewPolicy(String reason, Audience audience, Predicate<Match> holds) {
    this.reason = reason;
    this.audience = audience;
    this.holds = holds;
  }

  /// In plain words, for who answers for the program.
  String reason() {
    return reason;
  }

  /// What the assessor reads.
  String sentence() {
    return audience == Audience.ASSESSOR ? reason : NOT_YOURS;
  }

  /// Names the first rule that the match would break.
  static Verdict verdict(Match match) {
    return verdict(match, EnumSet.allOf(ReviewPolicy.class));
  }

  /// @param rules those that count, in their order; tests switch one off to see it missed
  static Verdict verdict(Match match, Set<ReviewPolicy> rules) {
    for (var rule : rules) if (!rule.holds.test(match)) return new Verdict.Denied(rule);
    return new Verdict.Allowed();
  }
}
