package org.laurel.learning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.laurel.catalog.HoursAccount;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which a teacher logs hours, and sees every line of them.
@Controller
@SignedIn
class HoursPages {

  private static final String TOO_PRECISE = "Give the hours as a number such as 1.5.";

  private final Plans plans;

  HoursPages(Plans plans) {
    this.plans = plans;
  }

  public record HoursForm(
      @NotNull(message = "Choose the kind of hours.") HoursAccount account,
      @NotNull(message = "Say how many hours, such as 1.5.")
          @DecimalMin(value = "0.25", message = "Enter at least a quarter of an hour: 0.25 hours.")
          @DecimalMax(value = "100", message = "100 hours are the most in one line.")
          @Digits(integer = 3, fraction = 2, message = TOO_PRECISE)
          BigDecimal hours,
      @NotBlank(message = "Say what the hours were for, such as “Session on November 3”.")
          @Size(max = 200, message = "Say it in 200 characters or fewer.")
          String basis) {}

  @GetMapping("/enrollments/{id}/hours")
  ModelAndView hours(Actor actor, @PathVariable UUID id) {
    return page(actor, id, HttpStatus.OK);
  }

  private ModelAndView page(Actor actor, UUID id, HttpStatus status) {
    var page = new ModelAndView("learning/hours", status);
    return page.addObject("plan", plans.own(actor, new Enrollment.Id(id)));
  }

  @PostMapping("/enrollments/{id}/hours")
  ModelAndView log(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") HoursForm form,
      BindingResult result,
      RedirectAttributes next) {
    if (!result.hasErrors()) declare(actor, id, form, result);
    if (result.hasErrors())
      return page(actor, id, HttpStatus.BAD_REQUEST).addAllObjects(result.getModel());
    next.addFlashAttribute("notice", "Logged.");
    return new ModelAndView("redirect:/enrollments/" + id + "/hours");
  }

  private void declare(Actor actor, UUID id, HoursForm form, BindingResult result) {
    try {
      plans.declare(actor, new Enrollment.Id(id), form.account(), form.hours(), form.basis());
    } catch (Refused refused) {
      result.rejectValue("hours", "refused", String.valueOf(refused.getMessage()));
    }
  }

  @PostMapping("/enrollments/{id}/hours/{line}/correction")
  String takeBack(
      Actor actor, @PathVariable UUID id, @PathVariable UUID line, RedirectAttributes next) {
    plans.takeBack(actor, new Enrollment.Id(id), line);
    next.addFlashAttribute("notice", "Taken back.");
    return "redirect:/enrollments/" + id + "/hours";
  }
}
