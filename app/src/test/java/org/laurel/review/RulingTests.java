package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.catalog.Rubric;
import org.laurel.review.Finding.Rule;

class RulingTests {

  private static final Rubric RUBRIC =
      new Rubric(
          List.of(
              new Rubric.Level("beginning", "Beginning"),
              new Rubric.Level("developing", "Developing"),
              new Rubric.Level("demonstrates", "Demonstrates"),
              new Rubric.Level("extends", "Extends")),
          "demonstrates",
          List.of(criterion("ACCESS"), criterion("INTEGRATION")));

  @Test
  void waitsForTheSecondRater() {
    assertThat(ruling(rating("extends", "extends"))).isEqualTo(new Ruling.Waiting());
  }

  @Test
  void findsWhatBothAgreeOn() {
    assertThat(ruling(rating("extends", "developing"), rating("extends", "developing")))
        .isEqualTo(
            decided(
                new Finding("ACCESS", "extends", Rule.BOTH_AGREE),
                new Finding("INTEGRATION", "developing", Rule.BOTH_AGREE)));
  }

  @Test
  void letsTheLowerLevelStandOnTheSameSideOfTheLine() {
    assertThat(ruling(rating("extends", "beginning"), rating("demonstrates", "developing")))
        .isEqualTo(
            decided(
                new Finding("ACCESS", "demonstrates", Rule.THE_LOWER_LEVEL_STANDS),
                new Finding("INTEGRATION", "beginning", Rule.THE_LOWER_LEVEL_STANDS)));
  }

  @Test
  void asksAThirdAboutExactlyWhatIsSplit() {
    assertThat(ruling(rating("demonstrates", "extends"), rating("developing", "extends")))
        .isEqualTo(new Ruling.Split(Set.of("ACCESS")));
  }

  @Test
  void letsTheThirdDecideTheSplitAndNothingElse() {
    var third = new Rating(new UUID(0, 3), List.of(new Score("ACCESS", "extends", "")));

    assertThat(ruling(rating("demonstrates", "extends"), rating("developing", "extends"), third))
        .isEqualTo(
            decided(
                new Finding("INTEGRATION", "extends", Rule.BOTH_AGREE),
                new Finding("ACCESS", "extends", Rule.THE_THIRD_DECIDES)));
  }

  @Test
  void letsOneDecideWhereTheTermsAskForOne() {
    var criteria = new java.util.LinkedHashSet<>(List.of("ACCESS", "INTEGRATION"));
    var one = List.of(rating("extends", "beginning"));

    assertThat(Ruling.on(RUBRIC, criteria, 1, Set.of(), one))
        .isEqualTo(
            decided(
                new Finding("ACCESS", "extends", Rule.ONE_DECIDES),
                new Finding("INTEGRATION", "beginning", Rule.ONE_DECIDES)));
    assertThat(Ruling.on(RUBRIC, criteria, 1, Set.of(), List.of())).isEqualTo(new Ruling.Waiting());
  }

  @Test
  void asksAThirdAboutWhatItIsCalledForAlthoughTheRatersAgree() {
    var criteria = new java.util.LinkedHashSet<>(List.of("ACCESS", "INTEGRATION"));
    var agreed = rating("extends", "extends");
    var last = rating("developing", "demonstrates");

    assertThat(Ruling.on(RUBRIC, criteria, 2, criteria, List.of(agreed, agreed)))
        .isEqualTo(new Ruling.Split(criteria));
    assertThat(Ruling.on(RUBRIC, criteria, 2, criteria, List.of(agreed, agreed, last)))
        .isEqualTo(
            decided(
                new Finding("ACCESS", "developing", Rule.THE_THIRD_DECIDES),
                new Finding("INTEGRATION", "demonstrates", Rule.THE_THIRD_DECIDES)));
  }

  /// Every pair of levels on both criteria: 256 cases.
  @Test
  void neverFindsAnythingDemonstratedThatOneRaterDeniesWithoutAThird() {
    var pairs = new ArrayList<Rating>();
    for (var one : RUBRIC.levels())
      for (var other : RUBRIC.levels()) pairs.add(rating(one.code(), other.code()));

    for (var first : pairs)
      for (var second : pairs)
        if (ruling(first, second) instanceof Ruling.Decided(var findings))
          assertThat(findings)
              .allSatisfy(it -> {
                var demonstrated = RUBRIC.demonstrates(it.level());
                assertThat(RUBRIC.demonstrates(first.of(it.criterion()).level()))
                    .isEqualTo(demonstrated);
                assertThat(RUBRIC.demonstrates(second.of(it.criterion()).level()))
                    .isEqualTo(demonstrated);
              });
  }

  private static Ruling ruling(Rating... ratings) {
    var criteria = new java.util.LinkedHashSet<>(List.of("ACCESS", "INTEGRATION"));
    return Ruling.on(RUBRIC, criteria, 2, Set.of(), List.of(ratings));
  }

  private static Rating rating(String access, String integration) {
    return new Rating(
        new UUID(0, 1),
        List.of(new Score("ACCESS", access, ""), new Score("INTEGRATION", integration, "")));
  }

  private static Ruling decided(Finding... findings) {
    return new Ruling.Decided(List.of(findings));
  }

  private static Rubric.Criterion criterion(String code) {
    return new Rubric.Criterion(code, code, code + "?", List.of(), Map.of());
  }
}
