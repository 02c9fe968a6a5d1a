package org.laurel.credentials.standing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What credentials have in common that are to be changed.
///
/// @param versions one of these versions; any where there is none
/// @param assessor who was among those who judged it
/// @param from issued at this time or later
/// @param until issued before this time
/// @param key signed last with this key, as proofs name it
/// @param words the same for people
record Rule(
    Act act,
    List<UUID> versions,
    @Nullable UUID assessor,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String key,
    String words) {

  Rule {
    versions = List.copyOf(versions);
  }

  boolean isEmpty() {
    return versions.isEmpty() && assessor == null && from == null && until == null && key == null;
  }
}
