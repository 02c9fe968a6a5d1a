package org.laurel.learning.cohort;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laurel.learning.Enrollment;
import org.laurel.learning.PlanNote;
import org.laurel.learning.PlanPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Which cohort somebody is in, or how long the line is.
@Component
@Order(40)
class CohortPart implements PlanPart {

  private final Seats seats;
  private final Cohorts cohorts;

  CohortPart(Seats seats, Cohorts cohorts) {
    this.seats = seats;
    this.cohorts = cohorts;
  }

  @Override
  public Map<Enrollment.Id, PlanNote> notes(List<Enrollment> all) {
    var places = seats.of(all).stream().collect(toMap(Place::enrollment, it -> it));
    var open = cohorts.withCohorts(all.stream().map(Enrollment::version).toList());
    var notes = new HashMap<Enrollment.Id, PlanNote>();
    for (var it : all)
      if (places.containsKey(it.id())) notes.put(it.id(), note(it, places.get(it.id()).inWords()));
      else if (open.contains(it.version()))
        notes.put(it.id(), note(it, "You work alone. You can join a cohort."));
    return notes;
  }

  private static PlanNote note(Enrollment it, String text) {
    return new PlanNote(text, "See cohorts", "/enrollments/" + it.id().value() + "/cohort");
  }
}
