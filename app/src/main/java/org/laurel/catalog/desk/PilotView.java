package org.laurel.catalog.desk;

import java.util.UUID;
import org.laurel.catalog.PilotWords;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the page of what teachers of the pilot said, with or without an answer that went wrong.
@Component
class PilotView {

  private final Drafts drafts;
  private final PilotWords words;

  PilotView(Drafts drafts, PilotWords words) {
    this.drafts = drafts;
    this.words = words;
  }

  ModelAndView page(Actor actor, Version.Id version) {
    return page(actor, version, "", Errors.NONE, HttpStatus.OK);
  }

  /// @param answer which could not be kept, so that it is not lost
  ModelAndView wrong(Actor actor, Version.Id version, UUID word, String answer, Refused refused) {
    var errors = Errors.at("answer-" + word, refused);
    return page(actor, version, answer, errors, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(
      Actor actor, Version.Id version, String typed, Errors errors, HttpStatus status) {
    return new ModelAndView("catalog/desk/pilot", status)
        .addObject("draft", drafts.draft(version))
        .addObject("heard", Heard.of(drafts.paper(version), words.about(version)))
        .addObject("when", When.of(actor))
        .addObject("typed", typed)
        .addObject("errors", errors);
  }
}
