package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.review.ReviewPolicy.LOAD_CAP;
import static org.laurel.review.ReviewPolicy.MOST_IN_HAND;
import static org.laurel.review.ReviewPolicy.NOBODY_REVIEWS_A_COLLEAGUE;
import static org.laurel.review.ReviewPolicy.NOBODY_REVIEWS_THEIR_OWN_WORK;
import static org.laurel.review.ReviewPolicy.NO_RECIPROCAL_PAIRS;
import static org.laurel.review.ReviewPolicy.ONE_RATING_EACH;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.people.Person;
import org.laurel.review.Match.Tie;

class ReviewPolicyTests {

  private static final Person.Id INES = person(1);
  private static final Person.Id MAYA = person(2);
  private static final UUID SCHOOL = new UUID(3, 1);
  private static final UUID DISTRICT = new UUID(3, 2);
  private static final UUID ELSEWHERE = new UUID(3, 3);

  @Test
  void allowsStrangers() {
    assertThat(verdict(MAYA, Set.of(SCHOOL, DISTRICT), Set.of(), 0))
        .isEqualTo(new Verdict.Allowed());
  }

  @Test
  void refusesOwnWork() {
    assertThat(verdict(INES, Set.of(), Set.of(), 0))
        .isEqualTo(denied(NOBODY_REVIEWS_THEIR_OWN_WORK));
  }

  @Test
  void refusesSomebodyOfTheSameDistrict() {
    assertThat(verdict(MAYA, Set.of(SCHOOL, ELSEWHERE), Set.of(), 0))
        .isEqualTo(denied(NOBODY_REVIEWS_A_COLLEAGUE));
  }

  @Test
  void refusesSomebodyWhoHasReviewedTheAssessor() {
    assertThat(verdict(MAYA, Set.of(), Set.of(Tie.EARNER_JUDGED_ASSESSOR), 0))
        .isEqualTo(denied(NO_RECIPROCAL_PAIRS));
  }

  @Test
  void refusesASecondRating() {
    assertThat(verdict(MAYA, Set.of(), Set.of(Tie.ALREADY_RATED), 0))
        .isEqualTo(denied(ONE_RATING_EACH));
  }

  @Test
  void refusesWhenHandsAreFull() {
    assertThat(verdict(MAYA, Set.of(), Set.of(), MOST_IN_HAND - 1))
        .isEqualTo(new Verdict.Allowed());
    assertThat(verdict(MAYA, Set.of(), Set.of(), MOST_IN_HAND)).isEqualTo(denied(LOAD_CAP));
  }

  @ParameterizedTest
  @EnumSource
  void saysEachRuleInASentence(ReviewPolicy rule) {
    assertThat(rule.sentence()).matches("[A-Z].*\\.").hasSizeLessThan(100);
  }

  /// Promise 6: a million random matches, none allowed that the words of a rule forbid.
  @Test
  void allowsNoForbiddenMatchInAMillion() {
    var random = new Random(20261121);
    var allowed = 0;

    for (var i = 0; i < 1_000_000; i++) {
      var match = any(random);
      if (!(ReviewPolicy.verdict(match) instanceof Verdict.Allowed)) continue;
      allowed++;
      var common = new HashSet<>(match.assessorWorksAt());
      common.retainAll(match.earnerWorksAt());
      if (match.assessor().equals(match.earner())
          || !common.isEmpty()
          || !match.ties().isEmpty()
          || match.inHand() >= MOST_IN_HAND) throw new AssertionError(match);
    }

    assertThat(allowed).isBetween(1_000, 999_000);
  }

  private static Match any(Random random) {
    return new Match(
        person(random.nextInt(4)),
        places(random),
        person(random.nextInt(4)),
        places(random),
        ties(random),
        random.nextInt(MOST_IN_HAND + 2));
  }

  private static Set<UUID> places(Random random) {
    var places = new HashSet<UUID>();
    for (var count = random.nextInt(3); count > 0; count--)
      places.add(new UUID(3, random.nextInt(5)));
    return places;
  }

  private static Set<Tie> ties(Random random) {
    var ties = EnumSet.noneOf(Tie.class);
    for (var tie : Tie.values()) if (random.nextInt(4) == 0) ties.add(tie);
    return ties;
  }

  private static Verdict verdict(
      Person.Id earner, Set<UUID> earnerWorksAt, Set<Tie> ties, int inHand) {
    return ReviewPolicy.verdict(
        new Match(INES, Set.of(ELSEWHERE), earner, earnerWorksAt, ties, inHand));
  }

  private static Verdict denied(ReviewPolicy rule) {
    return new Verdict.Denied(rule);
  }

  private static Person.Id person(int number) {
    return new Person.Id(new UUID(1, number));
  }
}
