package org.laurel.learning;

import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
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

/// The page on which a teacher chooses a way, and sees what each asks for.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/route")
class RoutePages {

  private final Routes routes;

  RoutePages(Routes routes) {
    this.routes = routes;
  }

  @GetMapping
  ModelAndView route(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Errors.NONE, HttpStatus.OK);
  }

  private ModelAndView page(Actor actor, UUID id, Errors errors, HttpStatus status) {
    return new ModelAndView("learning/route", status)
        .addObject("choice", routes.own(actor, new Enrollment.Id(id)))
        .addObject("errors", errors);
  }

  @PostMapping
  ModelAndView choose(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String route,
      RedirectAttributes next) {
    try {
      routes.choose(actor, new Enrollment.Id(id), route);
    } catch (Refused refused) {
      return page(actor, id, Errors.at("route", refused), HttpStatus.BAD_REQUEST);
    }
    next.addFlashAttribute("notice", "Your way is saved. You can change it until you submit.");
    return new ModelAndView("redirect:/enrollments/" + id);
  }
}
