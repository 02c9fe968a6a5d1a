package org.laurel.openbadges.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// Times as XML Schema's `dateTimeStamp` (VC Data Model 2.0, 4.9).
public final class Times {
  private Times() {}

  public static Instant parse(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refused("not a date and time with a time zone");
    }
  }
}
