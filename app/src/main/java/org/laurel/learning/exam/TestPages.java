package org.laurel.learning.exam;

import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.laurel.web.Remembers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a test asks, how each attempt at it began, and how it ended.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/test")
class TestPages {

  private final Sittings sittings;
  private final TimeLeft time;

  TestPages(Sittings sittings, TimeLeft time) {
    this.sittings = sittings;
    this.time = time;
  }

  @Remembers
  @GetMapping
  ModelAndView test(Actor actor, @PathVariable UUID id) {
    return door(actor, id, Errors.NONE, HttpStatus.OK);
  }

  private ModelAndView door(Actor actor, UUID id, Errors errors, HttpStatus status) {
    return new ModelAndView("learning/exam/test", status)
        .addObject("exam", sittings.exam(actor, new Enrollment.Id(id)))
        .addObject("errors", errors);
  }

  @PostMapping("/sittings")
  ModelAndView begin(Actor actor, @PathVariable UUID id) {
    try {
      var sitting = sittings.begin(actor, new Enrollment.Id(id));
      return new ModelAndView("redirect:" + at(id, sitting.number()) + "/questions/1");
    } catch (Refused refused) {
      return door(actor, id, Errors.at("", refused), HttpStatus.CONFLICT);
    }
  }

  static String at(UUID enrollment, int number) {
    return "/enrollments/" + enrollment + "/test/sittings/" + number;
  }

  @Remembers
  @GetMapping("/sittings/{number}")
  ModelAndView sitting(Actor actor, @PathVariable UUID id, @PathVariable int number) {
    var sheet = sittings.sheet(actor, new Enrollment.Id(id), number);
    return sheet.sitting().isUnderWay()
        ? new ModelAndView("learning/exam/answers")
            .addObject("sheet", sheet)
            .addObject("time", time.inWords(sheet.sitting()))
        : new ModelAndView("learning/exam/result")
            .addObject("sheet", sheet)
            .addObject("lookback", Lookback.of(sheet));
  }

  @PostMapping("/sittings/{number}/result")
  String finish(
      Actor actor, @PathVariable UUID id, @PathVariable int number, RedirectAttributes next) {
    sittings.finish(actor, new Enrollment.Id(id), number);
    next.addFlashAttribute("notice", "Your answers are in.");
    return "redirect:" + at(id, number);
  }
}
