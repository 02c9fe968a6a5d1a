package org.laurel.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of what a credential brings by a rule: a level of it, an instalment, or the whole.
///
/// @param level its title, or empty
/// @param instalment from 1
/// @param amount null until an officer says how much
/// @param claimBy the last day to ask for it, or null
/// @param dueOn when it is paid, or null
record Portion(
    String level,
    int instalment,
    @Nullable BigDecimal amount,
    @Nullable LocalDate claimBy,
    @Nullable LocalDate dueOn) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// @param hours planned for the micro-credential
  /// @param promised by an officer before the teacher started, or null
  /// @param day on which the credential was issued
  /// @param left what the limits leave, or null without one
  static List<Portion> of(
      Clause clause,
      BigDecimal hours,
      LocalDate day,
      @Nullable BigDecimal promised,
      @Nullable BigDecimal left) {
    var gives = clause.benefit();
    if (gives.levels() != null) return gives.levels().stream().map(it -> level(it, day)).toList();
    var window = clause.claim();
    var claimBy = window == null ? null : window.lastDay(day).orElse(null);
    var amount =
        gives
            .amount(hours)
            .or(() -> Optional.ofNullable(promised))
            .map(it -> left == null ? it : it.min(left))
            .orElse(null);
    if (gives.instalments() != null && amount != null)
      return instalments(gives.instalments(), amount, day, claimBy);
    return List.of(new Portion("", 1, amount, claimBy, null));
  }

  private static Portion level(Level level, LocalDate day) {
    return new Portion(
        level.title(), 1, level.amount(), level.window().lastDay(day).orElse(null), null);
  }

  /// Each but the last rounded down to a cent; the last brings the rest, so that nothing is lost.
  private static List<Portion> instalments(
      List<Instalment> parts, BigDecimal whole, LocalDate day, @Nullable LocalDate claimBy) {
    var portions = new ArrayList<Portion>();
    var rest = whole;
    for (var part : parts) {
      var isLast = portions.size() == parts.size() - 1;
      var amount =
          isLast ? rest : whole.multiply(part.percent()).divide(HUNDRED, 2, RoundingMode.DOWN);
      rest = rest.subtract(amount);
      var due = day.plusDays(part.afterDays());
      portions.add(new Portion("", portions.size() + 1, amount, claimBy, due));
    }
    return portions;
  }
}
