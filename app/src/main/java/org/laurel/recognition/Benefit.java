package org.laurel.recognition;

import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a rule gives. A value that nobody has stated stays empty, and is shown as empty.
///
/// @param amount always the same
/// @param perHour for each planned hour of the micro-credential
/// @param low with `high`: an officer says how much in between
/// @param mostPerYear all gains of this kind of one person in one year, or null
record Benefit(
    Kind kind,
    @Positive @Nullable BigDecimal amount,
    @Positive @Nullable BigDecimal perHour,
    @Positive @Nullable BigDecimal low,
    @Positive @Nullable BigDecimal high,
    @Positive @Nullable BigDecimal mostPerYear) {

  /// The amount for a micro-credential of so many planned hours; nothing where an officer must say.
  Optional<BigDecimal> amount(BigDecimal hours) {
    if (amount != null) return Optional.of(amount);
    return Optional.ofNullable(perHour).map(it -> it.multiply(hours));
  }

  /// Whether an officer may grant so much.
  boolean allows(BigDecimal given) {
    return (low == null || given.compareTo(low) >= 0)
        && (high == null || given.compareTo(high) <= 0)
        && (mostPerYear == null || given.compareTo(mostPerYear) <= 0);
  }

  /// Such as `$100 to $600 a year`.
  String words() {
    if (!kind.isCounted()) return kind.title();
    if (amount != null) return kind.words(amount);
    if (perHour != null) return kind.words(perHour) + " for each planned hour";
    if (low != null && high != null) return kind.words(low, high);
    return "The amount is not stated. Ask before you start.";
  }
}
