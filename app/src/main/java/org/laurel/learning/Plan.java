package org.laurel.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.laurel.catalog.Hours;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.Version;
import org.laurel.learning.HoursLedger.Provenance;

/// What a teacher works toward, and the hours it takes: planned, required and logged stay apart.
record Plan(Enrollment enrollment, Version version, List<HoursStore.Line> lines) {

  record Account(HoursAccount account, Hours asked, BigDecimal logged) {

    /// Such as `30, exactly`.
    String required() {
      var figure = plain(asked.required());
      return switch (asked.rule()) {
        case EXACT -> figure + ", exactly";
        case MINIMUM -> figure + " or more";
        case NONE -> "none";
      };
    }

    String planned() {
      return plain(asked.planned());
    }

    String soFar() {
      return plain(logged);
    }

    /// Whether so many more hours may be logged.
    boolean allows(BigDecimal more) {
      return asked.rule() != Hours.Rule.EXACT || logged.add(more).compareTo(asked.required()) <= 0;
    }
  }

  List<Account> accounts() {
    var logged = HoursLedger.sum(lines);
    var accounts = new ArrayList<Account>();
    version
        .design()
        .hours()
        .forEach((account, asked) ->
            accounts.add(
                new Account(account, asked, logged.getOrDefault(account, BigDecimal.ZERO))));
    return accounts;
  }

  Account account(HoursAccount account) {
    return accounts().stream().filter(it -> it.account() == account).findFirst().orElseThrow();
  }

  /// Homework is the time in which evidence is made, so accepted evidence brings it; logging it as
  /// well would count it twice.
  List<HoursAccount> loggable() {
    var brings = version.design().slots().stream().anyMatch(it -> it.homeworkHours().signum() > 0);
    return version.design().hours().keySet().stream()
        .filter(it -> it != HoursAccount.HOMEWORK || !brings)
        .toList();
  }

  /// A line that the teacher logged, and did not take back yet.
  boolean canTakeBack(HoursStore.Line line) {
    return line.provenance() == Provenance.DECLARED
        && lines.stream().noneMatch(it -> it.basis().equals(takenBack(line)));
  }

  static String takenBack(HoursStore.Line line) {
    return "Taken back: " + line.id();
  }

  static String plain(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }
}
