package org.laurel.credentials.standing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule as a form has it; what was not chosen is empty.
///
/// @param what `version` and its id, or `slug` and the slug, with a colon between
/// @param from the agency's own time, as browsers send it, such as `2026-11-22T09:30`
public record Search(
    String act, String what, String assessor, String from, String until, String key) {

  public Search {
    act = Objects.requireNonNullElse(act, "");
    what = Objects.requireNonNullElse(what, "");
    assessor = Objects.requireNonNullElse(assessor, "");
    from = Objects.requireNonNullElse(from, "");
    until = Objects.requireNonNullElse(until, "");
    key = Objects.requireNonNullElse(key, "");
  }

  Act chosen() {
    return Arrays.stream(Act.values())
        .filter(it -> it.name().equals(act))
        .findFirst()
        .orElse(Act.SUSPEND);
  }

  boolean isEmpty() {
    return (what + assessor + from + until + key).isBlank();
  }

  @Nullable Instant issuedFrom(ZoneId zone) {
    return time(from, zone);
  }

  @Nullable Instant issuedUntil(ZoneId zone) {
    return time(until, zone);
  }

  private static @Nullable Instant time(String text, ZoneId zone) {
    try {
      return text.isBlank() ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  Optional<UUID> assessorId() {
    return uuid(assessor);
  }

  /// The id behind `version:`.
  Optional<UUID> version() {
    return what.startsWith("version:") ? uuid(what.substring(8)) : Optional.empty();
  }

  /// The slug behind `slug:`.
  Optional<String> slug() {
    return what.startsWith("slug:") ? Optional.of(what.substring(5)) : Optional.empty();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
