package org.laurel.review;

import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A teacher asks a coach.
@Controller
@SignedIn
class CoachPages {

  private final Coaching coaching;

  CoachPages(Coaching coaching) {
    this.coaching = coaching;
  }

  @PostMapping("/enrollments/{id}/coach")
  String ask(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String coach,
      RedirectAttributes next) {
    var asked = coaching.ask(actor, new Enrollment.Id(id), coach);
    next.addFlashAttribute("notice", "We have told %s, who writes to you.".formatted(asked.name()));
    return "redirect:/enrollments/" + id + "/feedback";
  }
}
