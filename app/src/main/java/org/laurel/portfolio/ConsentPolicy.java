package org.laurel.portfolio;

import java.time.LocalDate;
import org.laurel.web.Refused;

/// Which days make sense for a consent.
final class ConsentPolicy {

  private static final int LONGEST_YEARS = 20;

  private ConsentPolicy() {}

  /// @throws Refused when the days make no sense
  static void check(Consent consent, LocalDate today) {
    if (consent.givenOn().isAfter(today))
      throw new Refused("The day of the consent lies ahead. Enter the day on which it was given.");
    if (consent.givenOn().isBefore(today.minusYears(LONGEST_YEARS)))
      throw new Refused("The day of the consent is too long ago. Check the year.");
    var until = consent.until();
    if (until != null && until.isBefore(consent.givenOn()))
      throw new Refused("The last day lies before the day of the consent. Check both.");
    if (until != null && until.isAfter(today.plusYears(LONGEST_YEARS)))
      throw new Refused("The last day is too far ahead. Check the year.");
  }
}
