package org.laurel.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Rubric.Criterion;
import org.laurel.learning.Way;

/// What may be changed now: everything on the teacher's way before the first attempt, nothing while
/// assessors have it, and after that what speaks to the criteria that are still open.
///
/// @param attempts how often it was submitted so far
/// @param criteria codes of the open criteria
/// @param submittedAt the last time, or null
record Opening(int attempts, Set<String> criteria, @Nullable Instant submittedAt) {

  /// How it stood when it was submitted last.
  ///
  /// @param attempt counts from 1
  /// @param reopened the criteria opened after it, or none
  record Attempt(int attempt, Instant at, Set<String> reopened) {}

  /// @param last null before the first attempt
  static Opening of(Way way, @Nullable Attempt last) {
    return last == null
        ? new Opening(0, codes(way.criteria()), null)
        : new Opening(last.attempt(), last.reopened(), last.at());
  }

  private static Set<String> codes(List<Criterion> criteria) {
    return criteria.stream().map(Criterion::code).collect(Collectors.toUnmodifiableSet());
  }

  boolean isAny() {
    return !criteria.isEmpty();
  }

  /// Slots that speak to an open criterion; before the first attempt, also those that speak to
  /// none.
  List<EvidenceSlot> slots(Way way) {
    if (attempts == 0) return way.slots();
    var judged = way.criteria();
    return way.slots().stream().filter(slot -> speaksToOpen(judged, slot)).toList();
  }

  private boolean speaksToOpen(List<Criterion> judged, EvidenceSlot slot) {
    return judged.stream()
        .anyMatch(it -> criteria.contains(it.code()) && it.slots().contains(slot.code()));
  }
}
