package org.laurel.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Hours;
import org.laurel.catalog.HoursAccount;
import org.laurel.learning.Way;
import org.laurel.portfolio.Check.Finding;

/// Compares the hours that are logged, and those that evidence brings when it is accepted, with the
/// hours that are asked for.
record HoursCheck(Way way, Map<HoursAccount, BigDecimal> logged, List<EvidenceSlot> filled) {

  /// @param coming hours that evidence in hand will bring
  record Line(HoursAccount account, Hours asked, BigDecimal logged, BigDecimal coming) {

    BigDecimal sum() {
      return logged.add(coming);
    }

    /// Such as `30 of exactly 30, of which your evidence brings 12`.
    String inWords() {
      var sum =
          switch (asked.rule()) {
            case EXACT -> plain(sum()) + " of exactly " + plain(asked.required());
            case MINIMUM -> plain(sum()) + " of at least " + plain(asked.required());
            case NONE -> plain(sum()) + ", none required";
          };
      return coming.signum() == 0
          ? sum
          : sum + ", of which your evidence brings " + plain(coming) + " when it is accepted";
    }

    /// What is still to do; below zero when it is too much.
    BigDecimal open() {
      return switch (asked.rule()) {
        case EXACT -> asked.required().subtract(sum());
        case MINIMUM -> asked.required().subtract(sum()).max(BigDecimal.ZERO);
        case NONE -> BigDecimal.ZERO;
      };
    }
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    way.design()
        .hours()
        .forEach((account, asked) -> lines.add(line(account, onTheWay(account, asked))));
    return lines;
  }

  /// Evidence that the teacher's way does not ask for brings no homework, so none is asked for it.
  private Hours onTheWay(HoursAccount account, Hours asked) {
    return account == HoursAccount.HOMEWORK && way.route() != null
        ? asked.atMost(hoursOf(way.slots()))
        : asked;
  }

  private Line line(HoursAccount account, Hours asked) {
    var have = logged.getOrDefault(account, BigDecimal.ZERO);
    var expected = account == HoursAccount.HOMEWORK ? homework() : BigDecimal.ZERO;
    return new Line(account, asked, have, expected);
  }

  private BigDecimal homework() {
    return hoursOf(filled);
  }

  private static BigDecimal hoursOf(List<EvidenceSlot> slots) {
    return slots.stream().map(EvidenceSlot::homeworkHours).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Homework that only waits for evidence is named with the evidence, not a second time.
  List<Finding> missing() {
    return lines().stream()
        .filter(it -> it.open().signum() != 0 && !waitsForEvidence(it))
        .map(it -> new Finding("hours", sentence(it)))
        .toList();
  }

  private boolean waitsForEvidence(Line line) {
    return line.account() == HoursAccount.HOMEWORK
        && line.open().signum() > 0
        && way.slots().stream().anyMatch(it -> it.required() && !filled.contains(it));
  }

  private static String sentence(Line line) {
    var asked = "%s hours: %s.".formatted(line.account().title(), line.inWords());
    return line.open().signum() > 0
        ? asked + " Log %s more.".formatted(plain(line.open()))
        : asked + " Take back %s in My plan.".formatted(plain(line.open().negate()));
  }

  private static String plain(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }
}
