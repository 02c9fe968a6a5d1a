package org.laurel.openbadges.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Times as XML Schema's `dateTimeStamp` (VC Data Model 2.0, 4.9).
public final class Times {
  private static final String USUAL = "0000-00-00T00:00:00Z";

  private Times() {}

  public static Instant parse(String text) {
    try {
      return isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Refused("not a date and time with a time zone");
    }
  }

  private static boolean isUsual(String text) {
    boolean usual = text.length() == USUAL.length();
    for (int i = 0; usual && i < USUAL.length(); i++) {
      char c = text.charAt(i);
      usual = USUAL.charAt(i) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
    }
    return usual;
  }

  /// Reads what nearly all credentials write, in a tenth of the time that a formatter takes.
  private static Instant usual(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
