package org.laurel.catalog;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How long a credential holds; for ever, unless its version says so.
public final class Validity {

  private static final int YEAR = 12;

  private Validity() {}

  /// Until when what was earned at this time holds, or null for ever.
  public static @Nullable Instant until(Design design, Instant earned, ZoneId zone) {
    var months = design.validMonths();
    return months == null ? null : earned.atZone(zone).plusMonths(months).toInstant();
  }

  /// Such as `3 years` or `18 months`.
  public static String words(int months) {
    if (months % YEAR == 0) return months == YEAR ? "1 year" : months / YEAR + " years";
    return months == 1 ? "1 month" : months + " months";
  }
}
