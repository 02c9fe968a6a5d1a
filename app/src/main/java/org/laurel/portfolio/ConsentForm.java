package org.laurel.portfolio;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Refused;

/// A consent as it is typed.
public record ConsentForm(@Nullable String kind, @Nullable String givenOn, @Nullable String until) {

  static final ConsentForm EMPTY = new ConsentForm("", "", "");

  public boolean isOf(String other) {
    return other.equals(kind);
  }

  public String givenOnOrNone() {
    return Objects.requireNonNullElse(givenOn, "");
  }

  public String untilOrNone() {
    return Objects.requireNonNullElse(until, "");
  }

  /// @throws Refused when none is chosen
  Consent.Kind chosenKind() {
    for (var kind : Consent.Kind.values()) if (isOf(kind.name())) return kind;
    throw new Refused("Choose what you have: a media release, a guardian's consent, or none.");
  }

  /// @throws Refused when it is no day
  LocalDate givenDay() {
    return day(givenOnOrNone());
  }

  /// Null for a consent without an end.
  ///
  /// @throws Refused when it is no day
  @Nullable LocalDate lastDay() {
    return untilOrNone().isBlank() ? null : day(untilOrNone());
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      throw new Refused("Enter the day as year, month and day, such as 2026-11-22.");
    }
  }
}
