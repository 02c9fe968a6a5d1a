package org.laurel.learning.exam;

import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.learning.exam.Sittings.Receipt.Saved;
import org.laurel.learning.exam.Sittings.Receipt.TooLate;
import org.laurel.learning.exam.Sittings.Sheet;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One question a page: small on a phone, and each answer is kept before the next one is shown.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/test/sittings/{number}/questions/{at}")
class QuestionPages {

  private static final String TOO_LATE =
      "Your time was over before this answer came. What you saved before counts.";

  private final Sittings sittings;
  private final TimeLeft time;

  QuestionPages(Sittings sittings, TimeLeft time) {
    this.sittings = sittings;
    this.time = time;
  }

  @GetMapping
  ModelAndView question(
      Actor actor, @PathVariable UUID id, @PathVariable int number, @PathVariable int at) {
    var sheet = sittings.glance(actor, new Enrollment.Id(id), number);
    var question = Question.of(sheet, at);
    return sheet.sitting().isUnderWay()
        ? page(sheet, question, Errors.NONE, HttpStatus.OK)
        : new ModelAndView("redirect:" + TestPages.at(id, number));
  }

  private ModelAndView page(Sheet sheet, Question question, Errors errors, HttpStatus status) {
    return new ModelAndView("learning/exam/question", status)
        .addObject("sheet", sheet)
        .addObject("question", question)
        .addObject("time", time.inWords(sheet.sitting()))
        .addObject("errors", errors);
  }

  @PostMapping
  ModelAndView answer(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @PathVariable int at,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes next) {
    var reply = new Reply(form);
    try {
      return switch (sittings.answer(actor, new Enrollment.Id(id), number, at, reply)) {
        case Saved(var wasLast) -> after(id, number, wasLast ? "" : "/questions/" + (at + 1));
        case TooLate _ -> tooLate(id, number, next);
      };
    } catch (Refused refused) {
      var sheet = sittings.glance(actor, new Enrollment.Id(id), number);
      return wrong(sheet, Question.of(sheet, at, reply), refused);
    }
  }

  /// To the next question, and from the last one to all of them.
  private static ModelAndView after(UUID id, int number, String question) {
    return new ModelAndView("redirect:" + TestPages.at(id, number) + question);
  }

  private static ModelAndView tooLate(UUID id, int number, RedirectAttributes next) {
    next.addFlashAttribute("notice", TOO_LATE);
    return after(id, number, "");
  }

  private ModelAndView wrong(Sheet sheet, Question question, Refused refused) {
    return page(sheet, question, Errors.at(question.firstField(), refused), HttpStatus.BAD_REQUEST);
  }
}
