package org.laurel.learning.session;

import java.util.UUID;
import org.laurel.learning.cohort.Cohort;
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

/// The pages on which the sessions of a cohort are planned and changed.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.FACILITATOR})
class SessionPages {

  private static final String FORM = "form";

  private final Sessions sessions;

  SessionPages(Sessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/cohorts/{id}/sessions")
  ModelAndView list(Actor actor, @PathVariable UUID id) {
    var cohort = sessions.cohort(actor, new Cohort.Id(id));
    return new ModelAndView("learning/session/sessions")
        .addObject("cohort", cohort)
        .addObject("sessions", sessions.of(actor, cohort.id()))
        .addObject("zone", sessions.zone());
  }

  @GetMapping("/cohorts/{id}/sessions/new")
  ModelAndView blank(Actor actor, @PathVariable UUID id) {
    var cohort = sessions.cohort(actor, new Cohort.Id(id));
    return form(cohort, cohort.path() + "/sessions", HttpStatus.OK)
        .addObject(FORM, new SessionForm("", "", "", "", "", "", "", ""));
  }

  @PostMapping("/cohorts/{id}/sessions")
  ModelAndView plan(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute(FORM) SessionForm form,
      BindingResult result,
      RedirectAttributes next) {
    var cohort = sessions.cohort(actor, new Cohort.Id(id));
    var at = cohort.path() + "/sessions";
    if (isRefused(form, result, () -> sessions.plan(actor, cohort.id(), form)))
      return form(cohort, at, HttpStatus.BAD_REQUEST).addAllObjects(result.getModel());
    next.addFlashAttribute("notice", "“" + form.title() + "” is planned.");
    return new ModelAndView("redirect:" + at);
  }

  private static boolean isRefused(SessionForm form, BindingResult result, Runnable work) {
    if (form.wrong().tell(result)) return true;
    try {
      work.run();
    } catch (Refused refused) {
      result.rejectValue("unit", "refused", String.valueOf(refused.getMessage()));
    }
    return result.hasErrors();
  }

  private ModelAndView form(Cohort cohort, String path, HttpStatus status) {
    return new ModelAndView("learning/session/form", status)
        .addObject("cohort", cohort)
        .addObject("path", path)
        .addObject("units", sessions.units(cohort));
  }

  @GetMapping("/sessions/{id}/edit")
  ModelAndView edit(Actor actor, @PathVariable UUID id) {
    var session = sessions.led(actor, new Session.Id(id));
    return form(sessions.cohort(actor, session.cohort()), session.path(), HttpStatus.OK)
        .addObject(FORM, SessionForm.of(session, sessions.zone()));
  }

  @PostMapping("/sessions/{id}")
  ModelAndView save(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute(FORM) SessionForm form,
      BindingResult result,
      RedirectAttributes next) {
    var session = sessions.led(actor, new Session.Id(id));
    if (isRefused(form, result, () -> sessions.edit(actor, session.id(), form)))
      return form(sessions.cohort(actor, session.cohort()), session.path(), HttpStatus.BAD_REQUEST)
          .addAllObjects(result.getModel());
    next.addFlashAttribute("notice", "Saved. Hours that were credited before stay as they are.");
    return new ModelAndView("redirect:" + session.path());
  }
}
