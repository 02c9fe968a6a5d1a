package org.laurel.portfolio;

import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws a page of what a teacher keeps, with or without something that went wrong.
@Component
class LibraryView {

  private static final int PAGE = 30;
  private static final int LAST_PAGE = 10_000;

  private final Library library;
  private final OpenPlaces places;
  private final Retention retention;

  LibraryView(Library library, OpenPlaces places, Retention retention) {
    this.retention = retention;
    this.library = library;
    this.places = places;
  }

  /// What was typed and could not be kept.
  public record Typed(String link, String title, String text) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  /// @param place a slot to choose for, or empty
  ModelAndView page(Actor actor, String words, int page, String place) {
    var number = Math.clamp(page, 0, LAST_PAGE);
    var found = library.search(actor, words, number * PAGE, PAGE + 1);
    return new ModelAndView("portfolio/library")
        .addObject("kept", found.stream().limit(PAGE).toList())
        .addObject("words", words)
        .addObject("number", number)
        .addObject("more", found.size() > PAGE)
        .addObject("goal", places.chosen(actor, place))
        .addObject("deleted", library.deleted(actor))
        .addObject("retention", retention.inWords())
        .addObject("typed", Typed.NOTHING);
  }

  ModelAndView wrong(Actor actor, String field, Refused refused, Typed typed) {
    var page = page(actor, "", 0, "");
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page.addObject("typed", typed).addObject("errors", Errors.at(field, refused));
  }
}
