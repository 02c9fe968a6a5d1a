package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/// The hours that finishers really took.
///
/// @param total of all accounts
public record RealHours(int finishers, Spread total, Map<HoursAccount, Spread> accounts) {

  /// @param median half took this or less
  /// @param mostly four in five took this or less: the 80th percentile
  public record Spread(BigDecimal median, BigDecimal mostly) {

    String medianText() {
      return median.stripTrailingZeros().toPlainString();
    }

    String mostlyText() {
      return mostly.stripTrailingZeros().toPlainString();
    }
  }

  public RealHours {
    accounts = Map.copyOf(accounts);
  }

  Spread of(HoursAccount account) {
    return Objects.requireNonNull(accounts.get(account), () -> "No hours for " + account);
  }
}
