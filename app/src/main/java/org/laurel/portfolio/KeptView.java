package org.laurel.portfolio;

import java.util.Map;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Draws the page of one thing that a teacher keeps, with or without something that went wrong.
@Component
class KeptView {

  private final Library library;
  private final OpenPlaces places;
  private final Teams teams;
  private final Register register;
  private final Retention retention;

  KeptView(
      Library library, OpenPlaces places, Teams teams, Register register, Retention retention) {
    this.retention = retention;
    this.library = library;
    this.places = places;
    this.teams = teams;
    this.register = register;
  }

  ModelAndView page(Actor actor, Artifact.Id id) {
    return page(actor, id, Errors.NONE, Map.of(), HttpStatus.OK);
  }

  /// @param typed what was sent in this field, so that nothing is lost
  ModelAndView wrong(Actor actor, Artifact.Id id, Refused refused, String field, String typed) {
    return wrong(actor, id, refused, field, Map.of(field, typed));
  }

  ModelAndView wrong(
      Actor actor, Artifact.Id id, Refused refused, String field, Map<String, String> typed) {
    return page(actor, id, Errors.at(field, refused), typed, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(
      Actor actor, Artifact.Id id, Errors errors, Map<String, String> typed, HttpStatus status) {
    var kept = library.own(actor, id);
    return new ModelAndView("portfolio/kept", status)
        .addObject("kept", kept)
        .addObject("places", places.forArtifact(actor, kept.artifact()))
        .addObject("members", teams.of(id))
        .addObject("students", register.of(actor))
        .addObject("seen", register.in(id))
        .addObject("today", register.today())
        .addObject("retention", retention())
        .addObject("errors", errors)
        .addObject("typed", typed);
  }

  /// How long what is deleted can be put back, such as `30 days`.
  String retention() {
    return retention.inWords();
  }

  static ModelAndView done(UUID id, RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/artifacts/" + id + "/details");
  }
}
