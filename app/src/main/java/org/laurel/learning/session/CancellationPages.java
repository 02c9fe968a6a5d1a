package org.laurel.learning.session;

import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Calls a session off, and on again.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.FACILITATOR})
class CancellationPages {

  private final Sessions sessions;

  CancellationPages(Sessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("/sessions/{id}/cancellation")
  String callOff(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    sessions.callOff(actor, new Session.Id(id));
    next.addFlashAttribute("notice", "Called off. Calendars show it.");
    return "redirect:/sessions/" + id;
  }

  @PostMapping("/sessions/{id}/revival")
  String callOn(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    sessions.callOn(actor, new Session.Id(id));
    next.addFlashAttribute("notice", "It takes place after all.");
    return "redirect:/sessions/" + id;
  }
}
