package org.laurel.standards.impact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a new version means for those who wrote what points at the old one.
@Controller
@Requires(Role.AUTHOR)
class ImpactPages {

  private static final Mistake SAME =
      new Mistake("to", "Both are the same version. Choose two that differ.");

  private final Impacts impacts;

  ImpactPages(Impacts impacts) {
    this.impacts = impacts;
  }

  @GetMapping("/standards/impact")
  ModelAndView impact(
      @RequestParam(required = false) @Nullable UUID from,
      @RequestParam(required = false) @Nullable UUID to) {
    var page =
        new ModelAndView("standards/impact/impact")
            .addObject("versions", impacts.versions())
            .addObject("from", from)
            .addObject("to", to);
    if (from == null || to == null) return page.addObject("errors", Errors.NONE);
    if (from.equals(to)) return page.addObject("errors", new Errors(List.of(SAME)));
    return page.addObject("errors", Errors.NONE).addObject("impact", impacts.of(from, to));
  }

  @PostMapping("/standards/impact/carry-over")
  String carryOver(
      Actor actor, @RequestParam UUID from, @RequestParam UUID to, RedirectAttributes answer) {
    var carried = impacts.carryOver(actor.id(), from, to);
    answer.addAttribute("from", from).addAttribute("to", to);
    answer.addFlashAttribute("notice", sentence(carried));
    return "redirect:/standards/impact";
  }

  private static String sentence(List<String> carried) {
    return carried.isEmpty()
        ? "Nothing was left to carry over."
        : "Drafts now point at the new version: %s. Look them over, then publish them."
            .formatted(String.join("; ", carried));
  }
}
