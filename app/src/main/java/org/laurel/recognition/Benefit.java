package org.laurel.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a rule gives. A value that nobody has stated stays empty, and is shown as empty.
///
/// @param amount always the same
/// @param perHour for each planned hour of the micro-credential
/// @param low with `high`: an officer says how much in between
/// @param mostPerYear all gains of this kind of one person in one year, or null
/// @param mostInAll all that this rule ever gives one person, or null
/// @param goal how much of it is needed in all, such as the points of a renewal, or null
/// @param levels each asked for on its own, or null
/// @param instalments in which the amount is paid, or null
record Benefit(
    Kind kind,
    @Positive @Nullable BigDecimal amount,
    @Positive @Nullable BigDecimal perHour,
    @Positive @Nullable BigDecimal low,
    @Positive @Nullable BigDecimal high,
    @Positive @Nullable BigDecimal mostPerYear,
    @Positive @Nullable BigDecimal mostInAll,
    @Positive @Nullable BigDecimal goal,
    @Size(min = 1, max = 10) @Nullable List<@Valid Level> levels,
    @Size(min = 2, max = 24) @Nullable List<@Valid Instalment> instalments) {

  /// A kind of which nothing is stated.
  static Benefit of(Kind kind) {
    return new Benefit(kind, null, null, null, null, null, null, null, null, null);
  }

  /// The amount for a micro-credential of so many planned hours; nothing where an officer must say.
  Optional<BigDecimal> amount(BigDecimal hours) {
    if (amount != null) return Optional.of(amount);
    return Optional.ofNullable(perHour).map(it -> it.multiply(hours));
  }

  /// Whether an officer says how much.
  boolean isOpen() {
    return kind.isCounted() && amount == null && perHour == null && levels == null;
  }

  boolean hasLimit() {
    return mostPerYear != null || mostInAll != null;
  }

  /// Whether an officer may grant so much.
  boolean allows(BigDecimal given) {
    return (low == null || given.compareTo(low) >= 0)
        && (high == null || given.compareTo(high) <= 0)
        && (mostPerYear == null || given.compareTo(mostPerYear) <= 0)
        && (mostInAll == null || given.compareTo(mostInAll) <= 0);
  }

  /// Such as `$100 to $600 a year`.
  String words() {
    if (!kind.isCounted()) return kind.title();
    if (levels != null) return levels.stream().map(this::level).collect(Collectors.joining("; "));
    if (amount != null) return kind.words(amount) + paid();
    if (perHour != null) return kind.words(perHour) + " for each planned hour" + paid();
    if (low != null && high != null) return kind.words(low, high);
    return "The amount is not stated. Ask before you start.";
  }

  private String level(Level level) {
    var words = level.amount() == null ? "the amount is not stated" : kind.words(level.amount());
    return level.title() + ": " + words;
  }

  private String paid() {
    return instalments == null ? "" : ", in " + instalments.size() + " instalments";
  }

  /// The limits in words, such as `$1150 once in all`; empty without one.
  String limits() {
    if (mostPerYear != null && mostInAll != null)
      return "At most %s in one year and %s in all.".formatted(most(mostPerYear), most(mostInAll));
    if (mostPerYear != null) return "At most %s in one year.".formatted(most(mostPerYear));
    return mostInAll == null ? "" : "At most %s in all.".formatted(most(mostInAll));
  }

  /// Such as `60 points are needed in all.`; empty where that is not stated.
  String needed() {
    return goal == null ? "" : kind.figure(goal) + " are needed in all.";
  }

  private String most(BigDecimal amount) {
    return kind.figure(amount);
  }
}
