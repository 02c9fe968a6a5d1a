package org.laurel.catalog.desk;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment at one place of a version.
///
/// @param place as [Place#key] writes it
/// @param resolvedBy the name of who said that it is done, or null while it is open
record Remark(
    UUID id,
    String place,
    String text,
    String name,
    OffsetDateTime at,
    @Nullable String resolvedBy) {

  boolean isOpen() {
    return resolvedBy == null;
  }
}
