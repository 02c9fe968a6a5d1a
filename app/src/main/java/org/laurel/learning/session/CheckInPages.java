package org.laurel.learning.session;

import java.time.InstantSource;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A teacher's sessions, and the page that the code on the wall opens on their phone.
@Controller
@SignedIn
class CheckInPages {

  private final Sessions sessions;
  private final CheckIns checkIns;
  private final InstantSource clock;

  CheckInPages(Sessions sessions, CheckIns checkIns, InstantSource clock) {
    this.sessions = sessions;
    this.checkIns = checkIns;
    this.clock = clock;
  }

  @GetMapping("/enrollments/{id}/sessions")
  ModelAndView mine(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("learning/session/mine")
        .addObject("appointments", sessions.own(actor, new Enrollment.Id(id)))
        .addObject("cohort", "/enrollments/" + id + "/cohort")
        .addObject("zone", sessions.zone())
        .addObject("now", clock.instant());
  }

  @GetMapping("/check-in/{id}")
  ModelAndView ask(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String code) {
    return page(actor, new Session.Id(id), code);
  }

  private ModelAndView page(Actor actor, Session.Id id, String code) {
    var session = sessions.one(id);
    return new ModelAndView("learning/session/check-in")
        .addObject("session", session)
        .addObject("when", session.when(sessions.zone()))
        .addObject("own", checkIns.own(actor, id))
        .addObject("code", code);
  }

  @PostMapping("/check-in/{id}")
  ModelAndView checkIn(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String code,
      RedirectAttributes next) {
    checkIns.own(actor, new Session.Id(id));
    try {
      checkIns.byCode(actor, new Session.Id(id), code);
    } catch (Refused refused) {
      var page = page(actor, new Session.Id(id), code);
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page.addObject("errors", Errors.at("code", refused));
    }
    next.addFlashAttribute("notice", "You are checked in.");
    return new ModelAndView("redirect:/check-in/" + id);
  }
}
