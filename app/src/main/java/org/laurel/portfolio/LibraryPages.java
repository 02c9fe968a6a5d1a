package org.laurel.portfolio;

import java.io.IOException;
import java.util.Objects;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.LibraryView.Typed;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Everything that a teacher keeps, the newest first, and how more of it comes in.
@Controller
@SignedIn
class LibraryPages {

  private final Library library;
  private final LibraryView view;

  LibraryPages(Library library, LibraryView view) {
    this.library = library;
    this.view = view;
  }

  @Bean
  static MenuItem myEvidence() {
    return new MenuItem("My evidence", "/artifacts", Role.EDUCATOR.name(), 22);
  }

  /// @param place a slot to choose for, or empty
  @GetMapping("/artifacts")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "") String place) {
    return view.page(actor, words, page, place);
  }

  @PostMapping("/artifacts/files")
  ModelAndView addFile(Actor actor, @RequestParam MultipartFile file, RedirectAttributes next)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var content = file.getInputStream()) {
      if (name.isEmpty()) throw new Refused("Choose a file or take a photo first. Then keep it.");
      return kept(library.addFile(actor, content, name), next);
    } catch (Refused refused) {
      return view.wrong(actor, "file", refused, Typed.NOTHING);
    }
  }

  @PostMapping("/artifacts/links")
  ModelAndView addLink(Actor actor, @RequestParam String link, RedirectAttributes next) {
    try {
      return kept(library.addLink(actor, link), next);
    } catch (Refused refused) {
      return view.wrong(actor, "link", refused, new Typed(link, "", ""));
    }
  }

  @PostMapping("/artifacts/texts")
  ModelAndView addText(
      Actor actor,
      @RequestParam(defaultValue = "") String title,
      @RequestParam String text,
      RedirectAttributes next) {
    try {
      return kept(library.addText(actor, title, text.replace("\r\n", "\n")), next);
    } catch (Refused refused) {
      return view.wrong(actor, "text", refused, new Typed("", title, text));
    }
  }

  private static ModelAndView kept(Artifact artifact, RedirectAttributes next) {
    next.addFlashAttribute("notice", "“" + artifact.title() + "” is kept. Put it where it counts.");
    return new ModelAndView("redirect:/artifacts/" + artifact.id().value() + "/details");
  }
}
