package org.laurel.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/// What people typed into a form, read if it can be: forms keep the words themselves, so that a
/// mistake comes back as it was typed.
public final class Typed {

  private static final int LONGEST = 20;

  private Typed() {}

  /// Such as `2026-11-23`, as browsers send it.
  public static Optional<LocalDate> date(String text) {
    return read(text, LocalDate::parse).filter(it -> it.getYear() >= 2000 && it.getYear() < 2200);
  }

  /// Such as `16:30`.
  public static Optional<LocalTime> time(String text) {
    return read(text, LocalTime::parse);
  }

  /// With at most two digits after the point.
  public static Optional<BigDecimal> hours(String text) {
    return read(text, BigDecimal::new).filter(it -> it.stripTrailingZeros().scale() <= 2);
  }

  public static Optional<Integer> count(String text) {
    return read(text, Integer::valueOf);
  }

  /// Whether it is a whole number from the least to the most.
  public static boolean isBetween(String text, int least, int most) {
    return count(text).filter(it -> it >= least && it <= most).isPresent();
  }

  private static <T> Optional<T> read(String text, Function<String, T> reader) {
    if (text.isBlank() || text.length() > LONGEST) return Optional.empty();
    try {
      return Optional.of(reader.apply(text.strip()));
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }
}
