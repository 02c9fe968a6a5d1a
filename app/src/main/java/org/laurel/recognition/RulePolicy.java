package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must be true of a rule before it is proposed.
final class RulePolicy {

  private RulePolicy() {}

  /// The sentence of the first flaw.
  static Optional<String> firstFlaw(Clause clause, LocalDate starts, @Nullable LocalDate ends) {
    return Stream.of(daysRunForward(starts, ends), rangeIsWhole(clause), oneWayToCount(clause))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> daysRunForward(LocalDate starts, @Nullable LocalDate ends) {
    return when(
        ends != null && ends.isBefore(starts),
        "The last day lies before the first. Correct one of the two.");
  }

  private static Optional<String> rangeIsWhole(Clause clause) {
    var low = clause.gives().low();
    var high = clause.gives().high();
    return when(
        (low == null) != (high == null) || low != null && high != null && low.compareTo(high) > 0,
        "A range needs a lowest and a highest amount, in this order.");
  }

  private static Optional<String> oneWayToCount(Clause clause) {
    var gives = clause.gives();
    var ways = Stream.<@Nullable BigDecimal>of(gives.amount(), gives.perHour(), gives.low());
    return when(
        ways.filter(it -> it != null).count() > 1,
        "Say the amount in one way: one amount, an amount for each hour, or a range.");
  }

  private static Optional<String> when(boolean wrong, String sentence) {
    return wrong ? Optional.of(sentence) : Optional.empty();
  }
}
