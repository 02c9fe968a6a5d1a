package org.laurel.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The officer's inbox: what credentials brought, to be granted in one go.
@Controller
@Requires(Role.RECOGNITION_OFFICER)
class RecognitionPages {

  private final Gains gains;
  private final Deciding deciding;
  private final Approvals approvals;
  private final Disputes disputes;

  RecognitionPages(Gains gains, Deciding deciding, Approvals approvals, Disputes disputes) {
    this.gains = gains;
    this.deciding = deciding;
    this.approvals = approvals;
    this.disputes = disputes;
  }

  @Bean
  static MenuItem recognitionItem() {
    return new MenuItem("Recognition", "/recognition", Role.RECOGNITION_OFFICER.name(), 30);
  }

  @GetMapping("/recognition")
  ModelAndView inbox() {
    return page(HttpStatus.OK, Errors.NONE, "", "");
  }

  @PostMapping("/recognition/grants")
  ModelAndView grant(
      Actor actor,
      @RequestParam(required = false) @Nullable List<UUID> gain,
      @RequestParam(defaultValue = "") String every,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes next) {
    try {
      var ticked = ticked(gain);
      var count = deciding.grant(actor, ticked, Amounts.in(form, ticked, every));
      return done(next, count + (count == 1 ? " is granted." : " are granted."));
    } catch (Refused refused) {
      return page(HttpStatus.BAD_REQUEST, Errors.at("gains", refused), every, "");
    }
  }

  @PostMapping("/recognition/refusals")
  ModelAndView refuse(
      Actor actor,
      @RequestParam(required = false) @Nullable List<UUID> gain,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      var count = deciding.refuse(actor, ticked(gain), reason);
      return done(next, count + (count == 1 ? " is refused." : " are refused."));
    } catch (Refused refused) {
      return page(HttpStatus.BAD_REQUEST, Errors.at("reason", refused), "", reason);
    }
  }

  private static List<UUID> ticked(@Nullable List<UUID> gain) {
    if (gain == null || gain.isEmpty())
      throw new Refused("Nothing is ticked. Tick the lines that you decide on.");
    return gain;
  }

  private static ModelAndView done(RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/recognition");
  }

  private ModelAndView page(HttpStatus status, Errors errors, String every, String reason) {
    return new ModelAndView("recognition/inbox", status)
        .addObject("gains", gains.waiting())
        .addObject("total", gains.countWaiting())
        .addObject("asked", approvals.countWaiting())
        .addObject("disputed", disputes.countWaiting())
        .addObject("errors", errors)
        .addObject("every", every)
        .addObject("reason", reason)
        .addObject("year", LocalDate.now(java.time.ZoneOffset.UTC).getYear());
  }
}
