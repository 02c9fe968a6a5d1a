package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.people.Person;
import org.laurel.review.Match.Tie;

class ReviewPolicyTests {

  private static final Person.Id INES = person(1);
  private static final Person.Id INES_AT_HOME = person(3);
  private static final Person.Id MAYA = person(2);
  private static final UUID SCHOOL = new UUID(3, 1);
  private static final UUID DISTRICT = new UUID(3, 2);
  private static final UUID ELSEWHERE = new UUID(3, 3);
  private static final int CAP = 5;

  @Test
  void allowsStrangers() {
    assertThat(verdict(Set.of(MAYA), Set.of(SCHOOL, DISTRICT), Set.of(), CAP - 1))
        .isEqualTo(new Verdict.Allowed());
  }

  @Test
  void refusesOwnWorkUnderAnotherAccountToo() {
    assertThat(verdict(Set.of(MAYA, INES_AT_HOME), Set.of(), Set.of(), 0))
        .isEqualTo(denied(ReviewPolicy.NOBODY_REVIEWS_THEIR_OWN_WORK));
  }

  @Test
  void refusesSomebodyOfTheSameDistrict() {
    assertThat(verdict(Set.of(MAYA), Set.of(SCHOOL, ELSEWHERE), Set.of(), 0))
        .isEqualTo(denied(ReviewPolicy.NOBODY_REVIEWS_A_COLLEAGUE));
  }

  @ParameterizedTest
  @CsvSource({
    "COACHING, NOBODY_REVIEWS_WHOM_THEY_COACH",
    "RELATION_TOLD, A_TOLD_RELATION_COUNTS",
    "EARNER_JUDGED_ASSESSOR, NO_RECIPROCAL_PAIRS",
    "CONFLICT_DECLARED, A_DECLARED_CONFLICT_STANDS",
    "ALREADY_RATED, ONE_RATING_EACH",
    "JUDGED_BEFORE, FRESH_EYES",
    "OUTSIDE_THE_POOL, ONLY_THE_POOL",
    "NOT_CERTIFIED, ONLY_THE_CERTIFIED",
  })
  void refusesWhatATieForbids(Tie tie, ReviewPolicy rule) {
    assertThat(verdict(Set.of(MAYA), Set.of(), Set.of(tie), 0)).isEqualTo(denied(rule));
  }

  @Test
  void refusesWhenHandsAreFull() {
    assertThat(verdict(Set.of(MAYA), Set.of(), Set.of(), CAP))
        .isEqualTo(denied(ReviewPolicy.LOAD_CAP));
  }

  @ParameterizedTest
  @EnumSource
  void saysEachRuleInASentence(ReviewPolicy rule) {
    assertThat(rule.reason()).matches("[A-Z].*\\.").hasSizeLessThan(100);
    assertThat(rule.sentence()).matches("[A-Z].*\\.").hasSizeLessThan(100);
  }

  /// What an assessor reads must not say whether it is a colleague, a friend or a pair.
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ONE_RATING_EACH", "ONLY_THE_CERTIFIED", "LOAD_CAP"})
  void tellsAssessorsNothingAboutTheTeacher(ReviewPolicy rule) {
    assertThat(rule.sentence())
        .isNotEqualTo(rule.reason())
        .isEqualTo(ReviewPolicy.FRESH_EYES.sentence());
  }

  /// Promise 6: a million allocations in random villages, each held to a reference of its own. The
  /// oracle is [Gossip].
  @Test
  void allowsNoForbiddenMatchInAMillion() {
    var tally = allocate(2_000, EnumSet.allOf(ReviewPolicy.class));

    assertThat(tally.tried()).isEqualTo(1_000_000);
    assertThat(tally.allowed()).isBetween(100_000, 900_000);
    assertThat(tally.conflicts()).isZero();
    assertThat(tally.refusedForNothing()).isZero();
  }

  /// The control: with any one rule switched off, conflicts come through.
  @ParameterizedTest
  @EnumSource
  void missesEachRuleThatIsSwitchedOff(ReviewPolicy rule) {
    var tally = allocate(60, EnumSet.complementOf(EnumSet.of(rule)));

    assertThat(tally.conflicts()).isPositive();
  }

  private record Tally(int tried, int allowed, int conflicts, int refusedForNothing) {}

  private static Tally allocate(int villages, Set<ReviewPolicy> rules) {
    var random = new Random(20261122);
    var tried = 0;
    var allowed = 0;
    var conflicts = 0;
    var refusedForNothing = 0;
    for (var i = 0; i < villages; i++) {
      var village = new Village(random, 20, 25);
      var clerk = new Clerk(village);
      var gossip = new Gossip(village);
      for (var assessor = 0; assessor < 20; assessor++)
        for (var work = 0; work < 25; work++) {
          tried++;
          var verdict = ReviewPolicy.verdict(clerk.match(assessor, work), rules);
          var objects = gossip.objectsTo(assessor, work);
          var isAllowed = verdict instanceof Verdict.Allowed;
          if (isAllowed) allowed++;
          if (isAllowed && objects) conflicts++;
          if (!isAllowed && !objects) refusedForNothing++;
        }
    }
    return new Tally(tried, allowed, conflicts, refusedForNothing);
  }

  private static Verdict verdict(
      Set<Person.Id> earner, Set<UUID> earnerWorksAt, Set<Tie> ties, int inHand) {
    return ReviewPolicy.verdict(
        new Match(
            Set.of(INES, INES_AT_HOME),
            Set.of(ELSEWHERE),
            earner,
            earnerWorksAt,
            ties,
            inHand,
            CAP));
  }

  private static Verdict denied(ReviewPolicy rule) {
    return new Verdict.Denied(rule);
  }

  private static Person.Id person(int number) {
    return new Person.Id(new UUID(1, number));
  }
}
