package org.laurel.portfolio;

import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Requests to remove a student from what is submitted, for program managers.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class ConcernPages {

  private final Concerns concerns;

  ConcernPages(Concerns concerns) {
    this.concerns = concerns;
  }

  @GetMapping("/student-requests")
  ModelAndView open() {
    return new ModelAndView("portfolio/concerns")
        .addObject("concerns", concerns.open())
        .addObject("typed", "");
  }

  @PostMapping("/student-requests/{id}/decision")
  ModelAndView decide(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam Concerns.Decision decision,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      concerns.decide(actor, id, decision, reason);
    } catch (Refused refused) {
      return ConsentPages.wrong(open().addObject("typed", reason), "reason-" + id, refused);
    }
    next.addFlashAttribute("notice", "Decided, and kept in the record.");
    return new ModelAndView("redirect:/student-requests");
  }
}
