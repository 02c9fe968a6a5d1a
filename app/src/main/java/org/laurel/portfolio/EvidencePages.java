package org.laurel.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Handover.Answers;
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

/// The one page on which a teacher gathers evidence, sees what is missing, and submits.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}")
class EvidencePages {

  private final NameSearch portfolios;
  private final EvidenceView view;
  private final Handover handover;

  EvidencePages(NameSearch portfolios, EvidenceView view, Handover handover) {
    this.portfolios = portfolios;
    this.view = view;
    this.handover = handover;
  }

  @GetMapping
  ModelAndView evidence(Actor actor, @PathVariable UUID id) {
    return view.page(actor, new Enrollment.Id(id));
  }

  @GetMapping("/slots/{code}")
  String slot(@PathVariable UUID id, @PathVariable String code) {
    return "redirect:/enrollments/" + id + "#" + code;
  }

  @GetMapping("/check")
  ModelAndView check(Actor actor, @PathVariable UUID id) {
    var portfolio = portfolios.searched(actor, new Enrollment.Id(id));
    return new ModelAndView("portfolio/check").addObject("portfolio", portfolio);
  }

  @PostMapping("/submissions")
  ModelAndView submit(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Students students,
      @RequestParam(required = false) Declaration.@Nullable Short declaration,
      RedirectAttributes next) {
    try {
      handover.submit(actor, new Enrollment.Id(id), new Answers(students, declaration));
    } catch (Refused refused) {
      return view.page(actor, new Enrollment.Id(id), refused, "submit", HttpStatus.CONFLICT);
    }
    next.addFlashAttribute("notice", "Submitted. Two assessors have it now.");
    return new ModelAndView("redirect:/enrollments/" + id);
  }
}
