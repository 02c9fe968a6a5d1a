package org.laurel.portfolio;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Rubric;
import org.laurel.catalog.Version;

/// What may be changed now: everything before the first attempt, nothing while assessors have it,
/// and after that what speaks to the criteria that are still open.
///
/// @param attempts how often it was submitted so far
/// @param criteria codes of the open criteria
/// @param submittedAt the last time, or null
record Opening(int attempts, Set<String> criteria, @Nullable Instant submittedAt) {

  /// @param reopened the criteria opened after the last attempt, or null when they are not
  static Opening of(
      Version version, int attempts, @Nullable Set<String> reopened, @Nullable Instant at) {
    if (attempts == 0) return new Opening(0, codes(version.design().rubric()), null);
    return new Opening(attempts, reopened == null ? Set.of() : reopened, at);
  }

  private static Set<String> codes(Rubric rubric) {
    var codes = new HashSet<String>();
    rubric.criteria().forEach(it -> codes.add(it.code()));
    return Set.copyOf(codes);
  }

  boolean isAny() {
    return !criteria.isEmpty();
  }

  /// Slots that speak to an open criterion; before the first attempt, also those that speak to
  /// none.
  List<EvidenceSlot> slots(Version version) {
    return version.design().slots().stream()
        .filter(slot -> attempts == 0 || speaksToOpen(version.design().rubric(), slot))
        .toList();
  }

  private boolean speaksToOpen(Rubric rubric, EvidenceSlot slot) {
    return rubric.criteria().stream()
        .anyMatch(it -> criteria.contains(it.code()) && it.slots().contains(slot.code()));
  }
}
