package org.laurel.learning.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design.Unit;
import org.laurel.catalog.Lesson;
import org.laurel.catalog.Lesson.Check;
import org.laurel.catalog.Lesson.Material;
import org.laurel.web.Markdown;

/// One unit as a teacher reads it.
///
/// @param lesson null where the unit has none of its own
record Reading(Outline outline, Unit unit, @Nullable Lesson lesson) {

  /// The page's own title stands above.
  String html() {
    return lesson == null ? "" : Markdown.htmlBelow(1, lesson.text());
  }

  List<Material> materials() {
    return lesson == null ? List.of() : lesson.materials();
  }

  /// Null where the teacher's word is enough.
  @Nullable Check check() {
    return lesson == null ? null : lesson.check();
  }

  @Nullable Done done() {
    return outline.done().get(unit.code());
  }

  String path() {
    return outline.path(unit);
  }

  /// Who was at a session has done its unit, and only the facilitator can say otherwise.
  boolean canReopen() {
    var done = done();
    return done != null && done.way() != Done.Way.SESSION;
  }
}
