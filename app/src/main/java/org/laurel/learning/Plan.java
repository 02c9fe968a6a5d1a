package org.laurel.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.laurel.catalog.Hours;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.Version;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.web.Refused;

/// What a teacher works toward, and the hours it takes: planned, required and logged stay apart.
record Plan(Enrollment enrollment, Version version, List<HoursLine> lines) {

  private static final Set<Provenance> OWN_WORD =
      EnumSet.of(Provenance.DECLARED, Provenance.ACTIVITY);

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
      return room(more).compareTo(more) >= 0;
    }

    /// How many of so many more hours there is room for: where exactly so many are asked for, no
    /// more than are still open.
    BigDecimal room(BigDecimal more) {
      return asked.rule() == Hours.Rule.EXACT
          ? more.min(asked.required().subtract(logged).max(BigDecimal.ZERO))
          : more;
    }

    Refused tooMany(BigDecimal more) {
      return new Refused(
          "%s: %s hours are logged and %s are asked for, so %s more are too many."
              .formatted(account.title(), soFar(), required(), plain(more)));
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

  /// A line that the teacher's own word brought, and that nobody took back yet.
  boolean canTakeBack(HoursLine line) {
    return OWN_WORD.contains(line.provenance()) && !line.isTakenBackIn(lines);
  }

  static String plain(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }
}
