package org.laurel.learning.week;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Everyone;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secret address of a teacher's calendar, and the calendar behind it.
@Controller
class CalendarPages {

  private static final MediaType ICS = new MediaType("text", "calendar", UTF_8);
  private static final String ADDRESS = "address";

  private final Calendars calendars;

  CalendarPages(Calendars calendars) {
    this.calendars = calendars;
  }

  @GetMapping("/calendar")
  @SignedIn
  String show(Actor actor, Model model) {
    if (!model.containsAttribute(ADDRESS)) model.addAttribute(ADDRESS, "");
    model.addAttribute("there", calendars.since(actor).isPresent());
    return "learning/week/calendar";
  }

  @PostMapping("/calendar")
  @SignedIn
  String open(Actor actor, RedirectAttributes next) {
    next.addFlashAttribute(ADDRESS, calendars.open(actor));
    next.addFlashAttribute("notice", "Your calendar has a new address.");
    return "redirect:/calendar";
  }

  @PostMapping("/calendar/removal")
  @SignedIn
  String close(Actor actor, RedirectAttributes next) {
    calendars.close(actor);
    next.addFlashAttribute("notice", "Turned off. The old address leads nowhere now.");
    return "redirect:/calendar";
  }

  /// The key in the address is the permission, because calendar programs cannot sign in.
  @GetMapping("/calendar/{key}.ics")
  @Everyone
  ResponseEntity<String> read(@PathVariable String key) {
    return ResponseEntity.ok()
        .contentType(ICS)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"my-plan.ics\"")
        .header("X-Robots-Tag", "noindex")
        .body(calendars.read(key));
  }
}
