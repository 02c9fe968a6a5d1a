package org.laurel.review;

import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where assessors say that they know whose submission it is.
@Controller
@Requires(Role.ASSESSOR)
class ConflictPages {

  private final Conflicts conflicts;

  ConflictPages(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  @PostMapping("/reviews/{code}/conflict")
  String declare(Actor actor, @PathVariable String code, RedirectAttributes redirect) {
    conflicts.declare(actor, code);
    redirect.addFlashAttribute(
        "notice", "Thank you for saying so. Somebody else will review " + code + ".");
    return "redirect:/reviews";
  }
}
