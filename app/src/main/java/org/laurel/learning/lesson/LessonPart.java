package org.laurel.learning.lesson;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.laurel.learning.Enrollment;
import org.laurel.learning.PlanNote;
import org.laurel.learning.PlanPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How many units are done, and which comes next.
@Component
@Order(30)
class LessonPart implements PlanPart {

  private final Lessons lessons;

  LessonPart(Lessons lessons) {
    this.lessons = lessons;
  }

  @Override
  public Map<Enrollment.Id, PlanNote> notes(List<Enrollment> all) {
    return lessons.outlines(all).values().stream()
        .collect(
            toMap(
                it -> it.enrollment().id(),
                it -> new PlanNote(it.inWords(), "Open the lessons", it.path())));
  }

  @Override
  public Map<Enrollment.Id, PlanNote> next(List<Enrollment> all) {
    return lessons.outlines(all).values().stream()
        .filter(it -> it.next().isPresent())
        .collect(toMap(it -> it.enrollment().id(), it -> it.note(it.next().orElseThrow())));
  }
}
