package org.laurel.review.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.people.Identity;

class MasksTests {

  private static final Masks MAYA =
      Masks.of(
          new Identity(
              "Maya José Torres",
              List.of("maya.torres@cedarhollow.example", "mtorres42@gmail.com"),
              List.of("Cedar Hollow Elementary School", "Lincoln Parish School District")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maya Torres                   | (teacher)",
        "MAYA and torres               | (teacher) and (teacher)",
        "Maya's class                  | (teacher)'s class",
        "Torres’ class, the Torres’s   | (teacher)’ class, the (teacher)’s",
        "Mayas Klasse                  | (teacher) Klasse",
        "by M. Torres                  | by (teacher)",
        "Ms. Torres                    | Ms. (teacher)",
        "maya_torres_plan              | (teacher)_plan",
        "see @mayatorres2026           | see @(teacher)2026",
        "see mtorres                   | see (teacher)",
        "Jose and José                 | (teacher) and (teacher)",
        "maya.torres@x.example         | (e-mail)",
        "a colleague: li@school.org.   | a colleague: (e-mail).",
        "mtorres42 on the forum        | (e-mail) on the forum",
        "www.cedarhollow.example/plan  | www.(e-mail)/plan",
        "at Cedar Hollow               | at (school)",
        "CEDAR-HOLLOW elementary       | (school) elementary",
        "Cedar Hollow Elementary School | (school)",
        "the #CedarHollow pride        | the #(school) pride",
        "our school, CHES, is small    | our school, (school), is small",
        "Lincoln Parish                | (school) Parish",
      })
  void hidesWhatTellsWhoseItIs(String text, String hidden) {
    assertThat(MAYA.hide(text)).isEqualTo(hidden);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayan temples and the Torresian islands",
        "An elementary school in a parish, with a district office",
        "The cedar tree stands in a hollow",
        "Ask at 3 @ 4 o'clock"
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(MAYA.hide(text)).isEqualTo(text);
  }

  @Test
  void looksThroughDisguises() {
    for (var text :
        List.of(
            "Ma\u00adya", // soft hyphen
            "To\u200brres", // zero width space
            "Ｍａｙａ", // full width
            "Cedar\u00a0Hollow", // no-break space
            "Cedar\nHollow",
            "Jose\u0301")) // combining accent
    assertThat(MAYA.hide(text)).as(text).isIn("(teacher)", "(school)");
  }

  @Test
  void hidesAShortNameOnlyAsAWhole() {
    var bo = Masks.of(new Identity("Bo Li", List.of(), List.of()));

    assertThat(bo.hide("Bo Li and li-on, bold")).isEqualTo("(teacher) and li-on, bold");
  }

  @Test
  void findsNothingWithoutATrace() {
    assertThat(Masks.of(new Identity("Ana", List.of(), List.of())).findIn("Banana")).isFalse();
  }
}
