package org.laurel.people;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The time zones of the United States and its territories, by the names that people know.
final class TimeZones {

  static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "America/New_York", "Eastern time",
              "America/Chicago", "Central time",
              "America/Denver", "Mountain time",
              "America/Phoenix", "Arizona",
              "America/Los_Angeles", "Pacific time",
              "America/Anchorage", "Alaska",
              "Pacific/Honolulu", "Hawaii",
              "America/Puerto_Rico", "Puerto Rico and the Virgin Islands",
              "Pacific/Guam", "Guam and the Northern Marianas",
              "Pacific/Pago_Pago", "American Samoa"));

  private TimeZones() {}

  /// Any zone that exists will do: teachers travel.
  static boolean isKnown(@Nullable String zone) {
    return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
  }
}
