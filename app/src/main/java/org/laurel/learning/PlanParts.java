package org.laurel.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks all parts of a plan together.
@Component
class PlanParts {

  private final ObjectProvider<PlanPart> parts;

  PlanParts(ObjectProvider<PlanPart> parts) {
    this.parts = parts;
  }

  Map<Enrollment.Id, List<PlanNote>> notes(List<Enrollment> all) {
    var notes = new HashMap<Enrollment.Id, List<PlanNote>>();
    if (!all.isEmpty())
      parts
          .orderedStream()
          .forEach(part ->
              part.notes(all)
                  .forEach(
                      (id, note) -> notes.computeIfAbsent(id, _ -> new ArrayList<>()).add(note)));
    return notes;
  }

  /// Each part is asked only for those of whom none before it knew what comes next.
  Map<Enrollment.Id, PlanNote> next(List<Enrollment> all) {
    var next = new HashMap<Enrollment.Id, PlanNote>();
    for (var part : parts.orderedStream().toList()) {
      var open = all.stream().filter(it -> !next.containsKey(it.id())).toList();
      if (!open.isEmpty()) next.putAll(part.next(open));
    }
    return next;
  }
}
