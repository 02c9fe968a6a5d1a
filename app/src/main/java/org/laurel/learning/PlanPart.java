package org.laurel.learning;

import java.util.List;
import java.util.Map;

/// What one part of learning adds to a teacher's plan: lessons, weeks, a cohort, its sessions.
///
/// Whatever it has nothing to say of it leaves out of its answers. The order of the beans is the
/// order on the page, and of two that know what comes next the first is believed.
public interface PlanPart {

  default Map<Enrollment.Id, PlanNote> notes(List<Enrollment> all) {
    return Map.of();
  }

  /// The one thing to do next.
  default Map<Enrollment.Id, PlanNote> next(List<Enrollment> all) {
    return Map.of();
  }
}
