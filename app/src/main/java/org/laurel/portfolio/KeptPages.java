package org.laurel.portfolio;

import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One thing that a teacher keeps: what it is, where it counts, and what can be done with it.
@Controller
@SignedIn
@RequestMapping("/artifacts/{id}")
class KeptPages {

  private final Library library;
  private final KeptView view;

  KeptPages(Library library, KeptView view) {
    this.library = library;
    this.view = view;
  }

  @GetMapping("/details")
  ModelAndView details(Actor actor, @PathVariable UUID id) {
    return view.page(actor, new Artifact.Id(id));
  }

  @PostMapping("/name")
  ModelAndView rename(
      Actor actor, @PathVariable UUID id, @RequestParam String title, RedirectAttributes next) {
    try {
      library.rename(actor, new Artifact.Id(id), title);
      return KeptView.done(id, next, "It has its new name.");
    } catch (Refused refused) {
      return view.wrong(actor, new Artifact.Id(id), refused, "title", title);
    }
  }

  @PostMapping("/text")
  ModelAndView rewrite(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String text,
      @RequestParam(defaultValue = "0") int version,
      RedirectAttributes next) {
    try {
      library.rewrite(actor, new Artifact.Id(id), text.replace("\r\n", "\n"), version);
      return KeptView.done(id, next, "Saved.");
    } catch (Refused refused) {
      return view.wrong(actor, new Artifact.Id(id), refused, "text", text);
    }
  }

  @PostMapping("/placements")
  ModelAndView place(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String place,
      RedirectAttributes next) {
    try {
      var chosen = OpenPlaces.place(place);
      library.place(actor, new Artifact.Id(id), chosen);
      return ArtifactPages.saved(
          chosen.enrollment().value(), chosen.slot(), next, "It is in its place.");
    } catch (Refused refused) {
      return view.wrong(actor, new Artifact.Id(id), refused, "place", place);
    }
  }

  @PostMapping("/deletion")
  ModelAndView delete(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    try {
      library.delete(actor, new Artifact.Id(id));
    } catch (Refused refused) {
      return view.wrong(actor, new Artifact.Id(id), refused, "delete", "");
    }
    next.addFlashAttribute(
        "notice",
        "Deleted, and taken out of your drafts. You can put it back for " + view.retention() + ".");
    return new ModelAndView("redirect:/artifacts#deleted");
  }

  @PostMapping("/restoration")
  ModelAndView restore(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    library.restore(actor, new Artifact.Id(id));
    return KeptView.done(id, next, "It is back, also in the drafts where it lay.");
  }
}
