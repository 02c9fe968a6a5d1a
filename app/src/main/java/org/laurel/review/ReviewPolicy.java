package org.laurel.review;

import java.util.Collections;
import java.util.function.Predicate;
import org.laurel.review.Match.Tie;

/// The rules of who may review what, in the words that people read.
enum ReviewPolicy {
  NOBODY_REVIEWS_THEIR_OWN_WORK(
      "Nobody reviews their own work.", it -> !it.assessor().equals(it.earner())),
  NOBODY_REVIEWS_A_COLLEAGUE(
      "Nobody reviews somebody from their own school or district.",
      it -> Collections.disjoint(it.assessorWorksAt(), it.earnerWorksAt())),
  NO_RECIPROCAL_PAIRS(
      "Nobody reviews somebody who has reviewed them.",
      it -> !it.ties().contains(Tie.EARNER_JUDGED_ASSESSOR)),
  A_DECLARED_CONFLICT_STANDS(
      "Whoever has declared a conflict does not get the submission again.",
      it -> !it.ties().contains(Tie.CONFLICT_DECLARED)),
  ONE_RATING_EACH(
      "You have rated this submission. Each assessor rates a submission once.",
      it -> !it.ties().contains(Tie.ALREADY_RATED)),
  LOAD_CAP(
      "You have five submissions in hand, which is the most. Finish one of them first.",
      it -> it.inHand() < ReviewPolicy.MOST_IN_HAND);

  static final int MOST_IN_HAND = 5;

  private final String sentence;
  private final Predicate<Match> holds;

  ReviewPolicy(String sentence, Predicate<Match> holds) {
    this.sentence = sentence;
    this.holds = holds;
  }

  String sentence() {
    return sentence;
  }

  /// Names the first rule that the match would break.
  static Verdict verdict(Match match) {
    for (var rule : values()) if (!rule.holds.test(match)) return new Verdict.Denied(rule);
    return new Verdict.Allowed();
  }
}
