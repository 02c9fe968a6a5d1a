package org.laurel.learning.exam;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design;
import org.laurel.web.NotFound;

/// How far somebody is with a test.
///
/// @param sittings the first one first
record Standing(Design.Test test, List<Sitting> sittings) {

  boolean isPassed() {
    return sittings.stream().anyMatch(Sitting::isPassed);
  }

  Optional<Sitting> underWay() {
    return sittings.stream().filter(Sitting::isUnderWay).findFirst();
  }

  Sitting sitting(int number) {
    return sittings.stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("This attempt"));
  }

  /// How often it can still be begun, or null where there is no limit.
  @Nullable Integer left() {
    return test.attempts() == null ? null : Math.max(0, test.attempts() - sittings.size());
  }

  boolean isUsedUp() {
    return Integer.valueOf(0).equals(left());
  }
}
