package org.laurel.learning;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.laurel.catalog.HoursAccount;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
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

/// The ledger of a teacher as whoever leads them sees it, and puts it right.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.FACILITATOR})
class CorrectionPages {

  private final Corrections corrections;

  CorrectionPages(Corrections corrections) {
    this.corrections = corrections;
  }

  public record CorrectionForm(String account, String hours, String reason) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int LONGEST_REASON = 500;

    public CorrectionForm {
      account = Objects.requireNonNullElse(account, "");
      hours = Objects.requireNonNullElse(hours, "");
      reason = Objects.requireNonNullElse(reason, "").strip();
    }

    Wrong wrong() {
      return new Wrong()
          .unless(
              Arrays.stream(HoursAccount.values()).anyMatch(it -> it.name().equals(account)),
              "account",
              "Choose the kind of hours.")
          .unless(
              Typed.hours(hours)
                  .filter(it -> it.signum() != 0 && it.abs().compareTo(MOST) <= 0)
                  .isPresent(),
              "hours",
              "Give the hours as a number from -100 to 100, such as -1.5. It is not 0.")
          .unless(!reason.isEmpty(), "reason", "Say why. The teacher reads it.")
          .unless(
              reason.length() <= LONGEST_REASON, "reason", "Say it in 500 characters or fewer.");
    }
  }

  @GetMapping("/hours/{id}")
  ModelAndView ledger(Actor actor, @PathVariable UUID id) {
    return page(actor, id, HttpStatus.OK).addObject("form", new CorrectionForm("", "", ""));
  }

  private ModelAndView page(Actor actor, UUID id, HttpStatus status) {
    return new ModelAndView("learning/correction", status)
        .addObject("account", corrections.account(actor, new Enrollment.Id(id)));
  }

  @PostMapping("/hours/{id}")
  ModelAndView correct(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute("form") CorrectionForm form,
      BindingResult result,
      RedirectAttributes next) {
    if (!form.wrong().tell(result)) correct(actor, id, form, result);
    if (result.hasErrors())
      return page(actor, id, HttpStatus.BAD_REQUEST).addAllObjects(result.getModel());
    next.addFlashAttribute("notice", "Corrected. The teacher gets a message with your reason.");
    return new ModelAndView("redirect:/hours/" + id);
  }

  private void correct(Actor actor, UUID id, CorrectionForm form, BindingResult result) {
    try {
      corrections.correct(
          actor,
          new Enrollment.Id(id),
          HoursAccount.valueOf(form.account()),
          Typed.hours(form.hours()).orElseThrow(),
          form.reason());
    } catch (Refused refused) {
      result.rejectValue("hours", "refused", String.valueOf(refused.getMessage()));
    }
  }
}
