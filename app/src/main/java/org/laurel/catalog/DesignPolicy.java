package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must be true of a version before anyone may work to it; programs/README.md tells authors.
final class DesignPolicy {

  /// @param field the keys that lead to it
  record Flaw(String field, String sentence) {}

  private interface Rule extends Function<Blueprint, Stream<Flaw>> {}

  private static final Map<String, HoursAccount> ACCOUNTS =
      Map.of(
          "session", HoursAccount.FACE_TO_FACE,
          "self-paced", HoursAccount.SELF_PACED,
          "test", HoursAccount.SELF_PACED,
          "homework", HoursAccount.HOMEWORK);

  private static final Rule GRADE_BANDS_ARE_RANGES =
      it ->
          it.audience().gradeBands().stream()
              .filter(band -> Grades.of(band).isEmpty())
              .map(band ->
                  new Flaw("audience > grade-bands", band + " is no range. Write one like K-2."));

  private static final Rule EVERY_ACCOUNT_HAS_HOURS =
      it ->
          Stream.of(HoursAccount.values())
              .filter(account -> !it.hours().containsKey(account))
              .map(account ->
                  new Flaw(hours(account), "is missing. Write 0 where none is planned."));

  private static final Rule REQUIRED_HOURS_FIT_THEIR_RULE =
      it ->
          it.hours().entrySet().stream()
              .filter(entry -> !entry.getValue().fits())
              .map(entry ->
                  new Flaw(
                      hours(entry.getKey()) + " > required",
                      "does not fit the rule: exact is all that is planned, minimum is more than 0"
                          + " and at most what is planned, none is 0."));

  private static final Rule GUESS_RUNS_FROM_LOW_TO_HIGH =
      it ->
          flawIf(
              it.timeGuess().low().compareTo(it.timeGuess().high()) > 0,
              "time-guess",
              "low is above high. Swap them.");

  private static final Rule CODES_ARE_USED_ONCE =
      it -> Stream.concat(doubled(codes(it), "codes"), doubled(levels(it), "rubric > levels"));

  private static final Rule UNITS_ADD_UP_TO_THEIR_ACCOUNT =
      it -> {
        var sums =
            units(it)
                .collect(
                    Collectors.groupingBy(
                        unit -> ACCOUNTS.get(unit.kind()),
                        Collectors.reducing(BigDecimal.ZERO, Design.Unit::hours, BigDecimal::add)));
        return it.hours().entrySet().stream()
            .flatMap(entry -> sumFlaw(entry.getKey(), entry.getValue(), sums, "units"));
      };

  private static final Rule HOMEWORK_IS_SPENT_ON_EVIDENCE =
      it -> {
        var spent =
            it.slots().stream()
                .map(EvidenceSlot::homeworkHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var homework = HoursAccount.HOMEWORK;
        var planned = it.hours().get(homework);
        return planned == null
            ? Stream.empty()
            : sumFlaw(homework, planned, Map.of(homework, spent), "slots");
      };

  private static final Rule SLOTS_BELONG_TO_A_COURSE =
      it -> {
        var courses = it.courses().stream().map(Design.Course::code).toList();
        return it.slots().stream()
            .filter(slot -> slot.course() != null && !courses.contains(slot.course()))
            .map(slot ->
                new Flaw(
                    "slots > " + slot.code() + " > course",
                    "no course has this code. Correct it."));
      };

  private static final Rule EVERY_SLOT_IS_JUDGED =
      it -> {
        var judged = judgedSlots(it);
        return it.slots().stream()
            .filter(slot -> !judged.contains(slot.code()))
            .map(slot ->
                new Flaw(
                    "slots > " + slot.code(), "no criterion judges it. Name it in the rubric."));
      };

  private static final Rule CRITERIA_NAME_SLOTS_THAT_EXIST =
      it -> {
        var slots = it.slots().stream().map(EvidenceSlot::code).toList();
        return judgedSlots(it).stream()
            .filter(code -> !slots.contains(code))
            .map(code -> new Flaw("rubric > criteria > slots", "there is no slot " + code + "."));
      };

  private static final Rule EVERY_LEVEL_HAS_AN_INDICATOR =
      it ->
          it.rubric().criteria().stream()
              .filter(criterion -> !criterion.indicators().keySet().equals(Set.copyOf(levels(it))))
              .map(criterion ->
                  new Flaw(
                      "rubric > criteria > " + criterion.code() + " > indicators",
                      "must have one for each level: " + String.join(", ", levels(it)) + "."));

  private static final Rule DEMONSTRATES_IS_A_LEVEL =
      it ->
          flawIf(
              !it.rubric().hasLevel(it.rubric().demonstrates()),
              "rubric > demonstrates",
              "is not one of the levels: " + String.join(", ", levels(it)) + ".");

  private static final List<Rule> RULES =
      List.of(
          GRADE_BANDS_ARE_RANGES,
          EVERY_ACCOUNT_HAS_HOURS,
          REQUIRED_HOURS_FIT_THEIR_RULE,
          GUESS_RUNS_FROM_LOW_TO_HIGH,
          CODES_ARE_USED_ONCE,
          UNITS_ADD_UP_TO_THEIR_ACCOUNT,
          HOMEWORK_IS_SPENT_ON_EVIDENCE,
          SLOTS_BELONG_TO_A_COURSE,
          CRITERIA_NAME_SLOTS_THAT_EXIST,
          EVERY_SLOT_IS_JUDGED,
          EVERY_LEVEL_HAS_AN_INDICATOR,
          DEMONSTRATES_IS_A_LEVEL);

  private DesignPolicy() {}

  static Optional<Flaw> firstFlaw(Blueprint blueprint) {
    return RULES.stream().flatMap(rule -> rule.apply(blueprint)).findFirst();
  }

  private static Stream<Flaw> flawIf(boolean wrong, String field, String sentence) {
    return wrong ? Stream.of(new Flaw(field, sentence)) : Stream.empty();
  }

  private static Stream<Flaw> sumFlaw(
      HoursAccount account, Hours hours, Map<HoursAccount, BigDecimal> sums, String what) {
    var sum = sums.getOrDefault(account, BigDecimal.ZERO);
    return flawIf(
        sum.compareTo(hours.planned()) != 0,
        hours(account) + " > planned",
        "is %s, but its %s add up to %s. Correct one of them."
            .formatted(hours.planned().toPlainString(), what, sum.toPlainString()));
  }

  private static Stream<Flaw> doubled(List<String> codes, String field) {
    return codes.stream()
        .filter(code -> codes.indexOf(code) < codes.lastIndexOf(code))
        .map(code -> new Flaw(field, code + " is used twice. Give each thing a code of its own."));
  }

  private static List<String> codes(Blueprint it) {
    return Stream.of(
            it.courses().stream().map(Design.Course::code),
            units(it).map(Design.Unit::code),
            it.slots().stream().map(EvidenceSlot::code),
            it.rubric().criteria().stream().map(Rubric.Criterion::code))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<Design.Unit> units(Blueprint it) {
    return it.courses().stream().flatMap(course -> course.units().stream());
  }

  private static List<String> levels(Blueprint it) {
    return it.rubric().levels().stream().map(Rubric.Level::code).toList();
  }

  private static Set<String> judgedSlots(Blueprint it) {
    return it.rubric().criteria().stream()
        .flatMap(criterion -> criterion.slots().stream())
        .collect(Collectors.toSet());
  }

  /// The keys of an account, such as `hours > self-paced`.
  private static String hours(HoursAccount account) {
    return "hours > " + account.title().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}
