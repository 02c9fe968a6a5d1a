package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.Appeals.Window;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.laurel.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a teacher appeals, and where those who answer for the program see what became of it.
@Controller
@SignedIn
class AppealPages {

  private static final int LONGEST_LIST = 100;

  private final Appeals appeals;
  private final AppealStore store;
  private final ReviewClock clock;

  AppealPages(Appeals appeals, AppealStore store, ReviewClock clock) {
    this.appeals = appeals;
    this.store = store;
    this.clock = clock;
  }

  /// @param until the last day to appeal, or empty when it is not open
  /// @param closed why it is not open, or empty
  public record Form(UUID enrollment, String until, String closed, String words) {}

  /// @param outcome in words
  public record Line(String code, String panel, String at, String reason, String outcome) {}

  @GetMapping("/enrollments/{id}/appeal")
  ModelAndView form(Actor actor, @PathVariable UUID id) {
    return page(actor, id, "", Errors.NONE, HttpStatus.OK);
  }

  @PostMapping("/enrollments/{id}/appeal")
  ModelAndView appeal(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes next) {
    try {
      var due = appeals.appeal(actor, new Enrollment.Id(id), words);
      next.addFlashAttribute(
          "notice", "Your appeal is in. New assessors answer by " + clock.day(due) + ".");
      return new ModelAndView("redirect:/enrollments/" + id + "/feedback");
    } catch (Refused refused) {
      var mistake = new Errors.Mistake("words", String.valueOf(refused.getMessage()));
      return page(actor, id, words, new Errors(List.of(mistake)), HttpStatus.BAD_REQUEST);
    }
  }

  private ModelAndView page(Actor actor, UUID id, String words, Errors errors, HttpStatus status) {
    var form =
        switch (appeals.window(actor, new Enrollment.Id(id))) {
          case Window.Open(var until) -> new Form(id, clock.day(until), "", words);
          case Window.Closed(var because) -> new Form(id, "", because, words);
        };
    return new ModelAndView("review/appeal", status)
        .addObject("form", form)
        .addObject("errors", errors);
  }

  @GetMapping("/reviews/appeals")
  @Requires(Role.PROGRAM_MANAGER)
  ModelAndView all() {
    return new ModelAndView("review/appeals")
        .addObject("lines", store.all(LONGEST_LIST).stream().map(this::line).toList());
  }

  private Line line(AppealStore.Line it) {
    return new Line(
        it.code(),
        it.panel(),
        clock.dayAndYear(it.at().toInstant()),
        it.reason(),
        switch (it.outcome()) {
          case null -> "New assessors read it";
          case EARNED -> "Changed: earned";
          case ONE_MORE_STEP -> "Confirmed: one more step";
        });
  }
}
