package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must be true of a rule before it is proposed.
final class RulePolicy {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private RulePolicy() {}

  /// The sentence of the first flaw.
  static Optional<String> firstFlaw(Clause clause, LocalDate starts, @Nullable LocalDate ends) {
    return Stream.concat(Stream.of(daysRunForward(starts, ends)), flaws(clause).map(Optional::of))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// What is wrong with the clause, whatever its days.
  static Stream<String> flaws(Clause clause) {
    var gives = clause.gives();
    var between = clause.between();
    if ((gives == null) == (between == null))
      return Stream.of("A rule gives something, or says something between purposes. Choose one.");
    var flaws =
        gives == null
            ? Stream.of(twoAreKeptApart(Objects.requireNonNull(between)))
            : Stream.of(
                rangeIsWhole(gives),
                oneWayToCount(gives),
                levelsStandAlone(gives),
                instalmentsDivideAnAmount(gives));
    return flaws.flatMap(Optional::stream);
  }

  private static Optional<String> daysRunForward(LocalDate starts, @Nullable LocalDate ends) {
    return when(
        ends != null && ends.isBefore(starts),
        "The last day lies before the first. Correct one of the two.");
  }

  private static Optional<String> rangeIsWhole(Benefit gives) {
    var low = gives.low();
    var high = gives.high();
    return when(
        (low == null) != (high == null) || low != null && high != null && low.compareTo(high) > 0,
        "A range needs a lowest and a highest amount, in this order.");
  }

  private static Optional<String> oneWayToCount(Benefit gives) {
    var ways = Stream.<@Nullable BigDecimal>of(gives.amount(), gives.perHour(), gives.low());
    return when(
        ways.filter(it -> it != null).count() > 1,
        "Say the amount in one way: one amount, an amount for each hour, or a range.");
  }

  private static Optional<String> levelsStandAlone(Benefit gives) {
    var levels = gives.levels();
    if (levels == null) return Optional.empty();
    var titles = levels.stream().map(Level::title).distinct().count();
    return when(
        gives.amount() != null
            || gives.perHour() != null
            || gives.low() != null
            || gives.instalments() != null
            || titles < levels.size(),
        "Levels have their own amounts, each a title of its own, and no instalments.");
  }

  private static Optional<String> instalmentsDivideAnAmount(Benefit gives) {
    var parts = gives.instalments();
    if (parts == null) return Optional.empty();
    var sum = parts.stream().map(Instalment::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    return when(
        gives.amount() == null && gives.perHour() == null || sum.compareTo(HUNDRED) != 0,
        "Instalments divide an amount, and together they are 100 percent of it.");
  }

  private static Optional<String> twoAreKeptApart(Between between) {
    return when(
        between.are() == Between.Meaning.APART && between.purposes().size() < 2,
        "Name two purposes or more that are kept apart.");
  }

  private static Optional<String> when(boolean wrong, String sentence) {
    return wrong ? Optional.of(sentence) : Optional.empty();
  }
}
