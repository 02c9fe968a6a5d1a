package org.laurel.learning.pilot;

import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.PilotSpot;
import org.laurel.catalog.PilotWords;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
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

/// What a teacher says on a pilot, part by part, and what came back.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/words")
class PilotPages {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final PilotWords words;

  PilotPages(Enrollments enrollments, Catalog catalog, PilotWords words) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.words = words;
  }

  /// What the form holds.
  ///
  /// @param spot the key of the part that is chosen
  public record Typed(String spot, String text) {}

  @GetMapping
  ModelAndView words(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "words") String spot) {
    return page(own(actor, id), new Typed(spot, ""), Errors.NONE, HttpStatus.OK);
  }

  private Enrollment own(Actor actor, UUID id) {
    return enrollments.own(actor, new Enrollment.Id(id));
  }

  private ModelAndView page(Enrollment mine, Typed typed, Errors errors, HttpStatus status) {
    var version = catalog.version(mine.version());
    return new ModelAndView("learning/pilot/words", status)
        .addObject("enrollment", mine)
        .addObject("version", version)
        .addObject("spots", PilotSpot.all(version.design()))
        .addObject("said", words.by(mine.person(), version.id()))
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  /// @param word what the teacher says
  @PostMapping
  ModelAndView say(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String spot,
      @RequestParam(defaultValue = "") String word,
      RedirectAttributes next) {
    var mine = own(actor, id);
    try {
      words.say(actor.id(), catalog.version(mine.version()), spot, word);
    } catch (Refused refused) {
      return page(mine, new Typed(spot, word), Errors.at("word", refused), HttpStatus.BAD_REQUEST);
    }
    next.addFlashAttribute("notice", "Thank you. The author reads it, and not your name.");
    return back(id);
  }

  @PostMapping("/{word}/removal")
  ModelAndView takeBack(
      Actor actor, @PathVariable UUID id, @PathVariable UUID word, RedirectAttributes next) {
    words.takeBack(actor.id(), own(actor, id).version(), word);
    next.addFlashAttribute("notice", "Taken back. Nobody reads it any more.");
    return back(id);
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/enrollments/" + id + "/words");
  }
}
