package org.laurel.learning.lesson;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design.Unit;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Units, and which are done, for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1/enrollments/{id}/lessons")
class LessonApi {

  private final Lessons lessons;

  LessonApi(Lessons lessons) {
    this.lessons = lessons;
  }

  /// @param kind session, self-paced, homework or test
  public record UnitBody(String code, String title, String kind, BigDecimal hours, boolean done) {

    static UnitBody of(Outline outline, Unit it) {
      return new UnitBody(it.code(), it.title(), it.kind(), it.hours(), outline.isDone(it));
    }
  }

  /// @param answer which choice, counted from 1, or null where the unit asks nothing
  public record Answer(@Nullable Integer answer) {}

  @GetMapping
  @Operation(summary = "Lists the units of one of my enrollments, and which are done")
  List<UnitBody> units(Actor actor, @PathVariable UUID id) {
    var outline = lessons.outline(actor, new Enrollment.Id(id));
    return outline.units().stream().map(it -> UnitBody.of(outline, it)).toList();
  }

  @PutMapping("/{unit}/completion")
  @Operation(summary = "Marks a unit as done; done alone, it brings its planned hours once")
  UnitBody finish(
      Actor actor, @PathVariable UUID id, @PathVariable String unit, @RequestBody Answer body) {
    lessons.finish(actor, new Enrollment.Id(id), unit, body.answer());
    return one(actor, id, unit);
  }

  @DeleteMapping("/{unit}/completion")
  @Operation(summary = "Opens a unit again, and takes back the hours that it brought")
  UnitBody reopen(Actor actor, @PathVariable UUID id, @PathVariable String unit) {
    lessons.reopen(actor, new Enrollment.Id(id), unit);
    return one(actor, id, unit);
  }

  private UnitBody one(Actor actor, UUID id, String unit) {
    var outline = lessons.outline(actor, new Enrollment.Id(id));
    return UnitBody.of(outline, outline.unit(unit));
  }
}
