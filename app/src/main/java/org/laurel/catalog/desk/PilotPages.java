package org.laurel.catalog.desk;

import java.util.UUID;
import org.laurel.catalog.PilotWords;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
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

  private final PilotWords words;
  private final PilotView view;

  PilotPages(PilotWords words, PilotView view) {
    this.words = words;
    this.view = view;
  }

  @GetMapping
  ModelAndView pilot(Actor actor, @PathVariable UUID id) {
    return view.page(actor, new Version.Id(id));
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
      return view.wrong(actor, version, word, answer, refused);
    }
    next.addFlashAttribute("notice", "Answered. The teacher reads it, and not your name.");
    return back(version, at);
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
      return view.wrong(actor, version, word, answer, refused);
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
