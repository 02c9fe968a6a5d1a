package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules of a day say of one micro-credential that was earned.
///
/// @param hours planned for it
/// @param approved what its earners were promised before they started; the coverage heeds it
record Occasion(LocalDate day, BigDecimal hours, Coverage coverage, List<Approval> approved) {

  /// What an officer promised by this rule, or null.
  @Nullable BigDecimal promised(Rule rule) {
    for (var it : approved) if (it.rule().equals(rule.id())) return it.amount();
    return null;
  }

  /// Whether earners must ask for it.
  boolean isAskedFor(Rule rule) {
    var clause = rule.clause();
    return coverage.isChoice(rule) || clause.claim() != null || clause.benefit().levels() != null;
  }

  String share(Rule rule) {
    return coverage.share(rule);
  }

  List<String> apart(Rule rule) {
    return coverage.apart(rule.purpose());
  }

  /// @param left what the limits leave its earner, or null without one
  List<Portion> portions(Rule rule, @Nullable BigDecimal left) {
    return Portion.of(rule.clause(), hours, day, promised(rule), left);
  }
}
