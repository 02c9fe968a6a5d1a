package org.laurel.learning.pilot;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version.Stage;
import org.laurel.learning.Enrollment;
import org.laurel.learning.PlanNote;
import org.laurel.learning.PlanPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says which of the plans are pilots, whose authors ask for a word.
@Component
@Order(60)
class PilotPart implements PlanPart {

  private final Catalog catalog;

  PilotPart(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Map<Enrollment.Id, PlanNote> notes(List<Enrollment> all) {
    var versions = catalog.byId(all.stream().map(Enrollment::version));
    return all.stream()
        .filter(it -> {
          var version = versions.get(it.version());
          return version != null && version.stage() == Stage.PILOT;
        })
        .collect(toMap(Enrollment::id, PilotPart::note));
  }

  private static PlanNote note(Enrollment enrollment) {
    return new PlanNote(
        "This is a pilot. Your words help its author.",
        "Say a word on it",
        "/enrollments/" + enrollment.id().value() + "/words");
  }
}
