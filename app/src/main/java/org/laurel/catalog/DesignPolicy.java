package org.laurel.catalog;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What must be true of a version before anyone may work to it; programs/README.md tells authors.
final class DesignPolicy {

  private static final DesignRule GRADE_BANDS_ARE_RANGES =
      it ->
          it.audience().gradeBands().stream()
              .filter(band -> Grades.of(band).isEmpty())
              .map(band ->
                  new Flaw("audience > grade-bands", band + " is no range. Write one like K-2."));

  private static final DesignRule GUESS_RUNS_FROM_LOW_TO_HIGH =
      it ->
          Flaw.when(
              it.timeGuess().low().compareTo(it.timeGuess().high()) > 0,
              "time-guess",
              "low is above high. Swap them.");

  private static final DesignRule CODES_ARE_USED_ONCE =
      it ->
          Stream.concat(
              doubled(codes(it), "codes"), doubled(it.rubric().levelCodes(), "rubric > levels"));

  private static final DesignRule SLOTS_BELONG_TO_A_COURSE =
      it -> {
        var courses = it.courses().stream().map(Design.Course::code).toList();
        return it.slots().stream()
            .filter(slot -> slot.course() != null && !courses.contains(slot.course()))
            .map(slot ->
                new Flaw(
                    "slots > " + slot.code() + " > course",
                    "no course has this code. Correct it."));
      };

  private static final List<DesignRule> RULES =
      List.of(
          GRADE_BANDS_ARE_RANGES,
          HoursPolicy.EVERY_ACCOUNT_HAS_HOURS,
          HoursPolicy.REQUIRED_HOURS_FIT_THEIR_RULE,
          GUESS_RUNS_FROM_LOW_TO_HIGH,
          CODES_ARE_USED_ONCE,
          HoursPolicy.UNITS_ADD_UP_TO_THEIR_ACCOUNT,
          HoursPolicy.HOMEWORK_IS_SPENT_ON_EVIDENCE,
          SLOTS_BELONG_TO_A_COURSE,
          RubricPolicy.CRITERIA_NAME_SLOTS_THAT_EXIST,
          RubricPolicy.EVERY_SLOT_IS_JUDGED,
          RubricPolicy.EVERY_LEVEL_HAS_AN_INDICATOR,
          RubricPolicy.DEMONSTRATES_IS_A_LEVEL,
          ExamplePolicy.EXAMPLES_ARE_SCORED_BY_THE_RUBRIC,
          RoutePolicy.CUTS_CAN_BE_REACHED,
          RoutePolicy.ONE_ROUTE_IS_NO_CHOICE,
          RoutePolicy.ROUTES_NAME_WHAT_EXISTS,
          RoutePolicy.ROUTES_ASK_FOR_A_TEST_THAT_EXISTS,
          RoutePolicy.EVERY_SLOT_IS_ON_A_ROUTE);

  private DesignPolicy() {}

  /// What must be mended, in the order of the rules.
  static Stream<Flaw> flaws(Manuscript manuscript) {
    return Stream.of(
            RULES.stream().flatMap(rule -> rule.apply(manuscript.design())),
            LessonPolicy.flaws(manuscript),
            TestPolicy.flaws(manuscript))
        .flatMap(Function.identity());
  }

  private static Stream<Flaw> doubled(List<String> codes, String field) {
    return codes.stream()
        .filter(code -> codes.indexOf(code) < codes.lastIndexOf(code))
        .map(code -> new Flaw(field, code + " is used twice. Give each thing a code of its own."));
  }

  private static List<String> codes(Design it) {
    return Stream.of(
            it.courses().stream().map(Design.Course::code),
            it.units().map(Design.Unit::code),
            it.slots().stream().map(EvidenceSlot::code),
            it.rubric().criteria().stream().map(Rubric.Criterion::code),
            it.scoreCodes().stream(),
            it.routes().stream().map(Route::code),
            it.examples().stream().map(ScoredExample::code))
        .flatMap(Function.identity())
        .toList();
  }
}
