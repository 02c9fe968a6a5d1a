package org.laurel.catalog.desk;

import java.util.List;
import java.util.UUID;
import org.laurel.catalog.PilotWords;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;
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

/// What teachers of the pilot said, part by part, without their names.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}/pilot")
class PilotPages {

  private final Drafts drafts;
  private final PilotWords words;

  PilotPages(Drafts drafts, PilotWords words) {
    this.drafts = drafts;
    this.words = words;
  }

  @GetMapping
  ModelAndView pilot(Actor actor, @PathVariable UUID id) {
    return page(actor, new Version.Id(id), "", Errors.NONE, HttpStatus.OK);
  }

  /// @param typed an answer that could not be kept, or empty
  private ModelAndView page(
      Actor actor, Version.Id version, String typed, Errors errors, HttpStatus status) {
    return new ModelAndView("catalog/desk/pilot", status)
        .addObject("draft", drafts.draft(version))
        .addObject("heard", Heard.of(drafts.paper(version), words.about(version)))
        .addObject("when", When.of(actor))
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  /// @param at the place from which it was sent, as [Place#key] writes it, or empty
  @PostMapping("/{word}/answer")
  ModelAndView answer(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID word,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String at,
      RedirectAttributes next) {
    var version = new Version.Id(id);
    try {
      words.answer(actor, version, word, answer);
    } catch (Refused refused) {
      return wrong(actor, version, word, answer, refused);
    }
    next.addFlashAttribute("notice", "Answered. The teacher reads it, and not your name.");
    return back(version, at);
  }

  private ModelAndView wrong(
      Actor actor, Version.Id version, UUID word, String answer, Refused refused) {
    var mistake = new Mistake("answer-" + word, String.valueOf(refused.getMessage()));
    return page(actor, version, answer, new Errors(List.of(mistake)), HttpStatus.BAD_REQUEST);
  }

  @PostMapping("/{word}/setting-aside")
  ModelAndView setAside(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID word,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String at,
      RedirectAttributes next) {
    var version = new Version.Id(id);
    try {
      words.setAside(actor, version, word, answer);
    } catch (Refused refused) {
      return wrong(actor, version, word, answer, refused);
    }
    next.addFlashAttribute("notice", "Set aside. You can open it again.");
    return back(version, at);
  }

  @PostMapping("/{word}/reopening")
  ModelAndView reopen(
      @PathVariable UUID id, @PathVariable UUID word, @RequestParam(defaultValue = "") String at) {
    words.reopen(new Version.Id(id), word);
    return back(new Version.Id(id), at);
  }

  private static ModelAndView back(Version.Id version, String at) {
    var path = at.isEmpty() ? "/desk/" + version.value() + "/pilot" : Place.parse(at).path(version);
    return new ModelAndView("redirect:" + path);
  }
}
