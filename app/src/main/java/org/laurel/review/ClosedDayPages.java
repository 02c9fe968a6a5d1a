package org.laurel.review;

import java.time.LocalDate;
import java.util.List;
import org.laurel.learning.Typed;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The agency's calendar as far as the promise to teachers goes.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class ClosedDayPages {

  private static final int LONGEST_NAME = 100;

  private final ClosedDays days;

  ClosedDayPages(ClosedDays days) {
    this.days = days;
  }

  public record Line(String day, String name) {}

  @GetMapping("/reviews/closed-days")
  ModelAndView list() {
    return page("", "", Errors.NONE, HttpStatus.OK);
  }

  @PostMapping("/reviews/closed-days")
  @Transactional
  public ModelAndView add(
      Actor actor,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes next) {
    var date = Typed.date(day);
    if (date.isEmpty()) return again("day", "Give the day as 2026-11-26.", day, name);
    if (name.isBlank() || name.strip().length() > LONGEST_NAME)
      return again("name", "Name the day in 100 characters or fewer.", day, name);
    days.add(new ClosedDays.Closed(date.get(), name.strip()), actor.id());
    next.addFlashAttribute("notice", "Added. It counts for evidence that comes in from now on.");
    return new ModelAndView("redirect:/reviews/closed-days");
  }

  @PostMapping("/reviews/closed-days/removals")
  @Transactional
  public String remove(@RequestParam LocalDate day, RedirectAttributes next) {
    days.remove(day);
    next.addFlashAttribute("notice", "Taken out. Add it again if that was a mistake.");
    return "redirect:/reviews/closed-days";
  }

  private ModelAndView again(String field, String sentence, String day, String name) {
    var errors = new Errors(List.of(new Errors.Mistake(field, sentence)));
    return page(day, name, errors, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(String day, String name, Errors errors, HttpStatus status) {
    var lines = days.all().stream().map(it -> new Line(it.day().toString(), it.name())).toList();
    return new ModelAndView("review/closed-days", status)
        .addObject("day", day)
        .addObject("name", name)
        .addObject("errors", errors)
        .addObject("lines", lines);
  }
}
