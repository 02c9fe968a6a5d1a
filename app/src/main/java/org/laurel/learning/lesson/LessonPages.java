package org.laurel.learning.lesson;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages on which a teacher reads the units and says which are done.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/lessons")
class LessonPages {

  private final Lessons lessons;

  LessonPages(Lessons lessons) {
    this.lessons = lessons;
  }

  @GetMapping
  ModelAndView lessons(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("learning/lesson/lessons")
        .addObject("outline", lessons.outline(actor, new Enrollment.Id(id)));
  }

  @GetMapping("/{unit}")
  ModelAndView lesson(Actor actor, @PathVariable UUID id, @PathVariable String unit) {
    return page(actor, id, unit).addObject("chosen", 0);
  }

  private ModelAndView page(Actor actor, UUID id, String unit) {
    return new ModelAndView("learning/lesson/lesson")
        .addObject("reading", lessons.reading(actor, new Enrollment.Id(id), unit));
  }

  @PostMapping("/{unit}/completion")
  ModelAndView finish(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String unit,
      @RequestParam(required = false) @Nullable Integer answer,
      RedirectAttributes next) {
    try {
      lessons.finish(actor, new Enrollment.Id(id), unit, answer);
    } catch (Refused refused) {
      return wrong(page(actor, id, unit), answer, refused);
    }
    next.addFlashAttribute("notice", "Done. Well worked.");
    return back(id, unit);
  }

  /// The choice stays, so that nobody has to remember what they tried.
  private static ModelAndView wrong(ModelAndView page, @Nullable Integer answer, Refused refused) {
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page.addObject("chosen", Objects.requireNonNullElse(answer, 0))
        .addObject("errors", Errors.at("answer", refused));
  }

  @PostMapping("/{unit}/reopening")
  ModelAndView reopen(
      Actor actor, @PathVariable UUID id, @PathVariable String unit, RedirectAttributes next) {
    lessons.reopen(actor, new Enrollment.Id(id), unit);
    next.addFlashAttribute("notice", "This unit is open again.");
    return back(id, unit);
  }

  private static ModelAndView back(UUID id, String unit) {
    return new ModelAndView("redirect:/enrollments/" + id + "/lessons/{unit}", "unit", unit);
  }
}
