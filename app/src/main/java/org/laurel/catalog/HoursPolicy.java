package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the hours of a version must fit its units and slots.
final class HoursPolicy {

  private static final Map<String, HoursAccount> ACCOUNTS =
      Map.of(
          "session", HoursAccount.FACE_TO_FACE,
          "self-paced", HoursAccount.SELF_PACED,
          "test", HoursAccount.SELF_PACED,
          "homework", HoursAccount.HOMEWORK);

  static final DesignRule EVERY_ACCOUNT_HAS_HOURS =
      it ->
          Stream.of(HoursAccount.values())
              .filter(account -> !it.hours().containsKey(account))
              .map(account ->
                  new Flaw(hours(account), "is missing. Write 0 where none is planned."));

  static final DesignRule REQUIRED_HOURS_FIT_THEIR_RULE =
      it ->
          it.hours().entrySet().stream()
              .filter(entry -> !entry.getValue().fits())
              .map(entry ->
                  new Flaw(
                      hours(entry.getKey()) + " > required",
                      "does not fit the rule: exact is all that is planned, minimum is more than 0"
                          + " and at most what is planned, none is 0."));

  static final DesignRule UNITS_ADD_UP_TO_THEIR_ACCOUNT =
      it -> {
        var sums =
            it.units()
                .collect(
                    Collectors.groupingBy(
                        unit -> ACCOUNTS.get(unit.kind()),
                        Collectors.reducing(BigDecimal.ZERO, Design.Unit::hours, BigDecimal::add)));
        return it.hours().entrySet().stream()
            .flatMap(entry -> sumFlaw(entry.getKey(), entry.getValue(), sums, "units"));
      };

  static final DesignRule HOMEWORK_IS_SPENT_ON_EVIDENCE =
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

  private HoursPolicy() {}

  private static Stream<Flaw> sumFlaw(
      HoursAccount account, Hours hours, Map<HoursAccount, BigDecimal> sums, String what) {
    var sum = sums.getOrDefault(account, BigDecimal.ZERO);
    return Flaw.when(
        sum.compareTo(hours.planned()) != 0,
        hours(account) + " > planned",
        "is %s, but its %s add up to %s. Correct one of them."
            .formatted(hours.planned().toPlainString(), what, sum.toPlainString()));
  }

  /// The keys of an account, such as `hours > self-paced`.
  private static String hours(HoursAccount account) {
    return "hours > " + account.title().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
