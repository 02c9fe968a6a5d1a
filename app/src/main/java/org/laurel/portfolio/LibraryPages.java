package org.laurel.portfolio;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
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

  private static final int PAGE = 30;
  private static final int LAST_PAGE = 10_000;

  private final Library library;
  private final OpenPlaces places;

  LibraryPages(Library library, OpenPlaces places) {
    this.library = library;
    this.places = places;
  }

  @Bean
  static MenuItem myEvidence() {
    return new MenuItem("My evidence", "/artifacts", Role.EDUCATOR.name(), 22);
  }

  /// What was typed and could not be kept.
  public record Typed(String link, String title, String text) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  /// @param place a slot to choose for, or empty
  @GetMapping("/artifacts")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "") String place) {
    var number = Math.clamp(page, 0, LAST_PAGE);
    var found = library.search(actor, words, number * PAGE, PAGE + 1);
    return new ModelAndView("portfolio/library")
        .addObject("kept", found.stream().limit(PAGE).toList())
        .addObject("words", words)
        .addObject("number", number)
        .addObject("more", found.size() > PAGE)
        .addObject("goal", places.chosen(actor, place))
        .addObject("deleted", library.deleted(actor))
        .addObject("typed", Typed.NOTHING);
  }

  @PostMapping("/artifacts/files")
  ModelAndView addFile(Actor actor, @RequestParam MultipartFile file, RedirectAttributes next)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var content = file.getInputStream()) {
      if (name.isEmpty()) throw new Refused("Choose a file or take a photo first. Then keep it.");
      return kept(library.addFile(actor, content, name), next);
    } catch (Refused refused) {
      return wrong(actor, "file", refused, Typed.NOTHING);
    }
  }

  @PostMapping("/artifacts/links")
  ModelAndView addLink(Actor actor, @RequestParam String link, RedirectAttributes next) {
    try {
      return kept(library.addLink(actor, link), next);
    } catch (Refused refused) {
      return wrong(actor, "link", refused, new Typed(link, "", ""));
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
      return wrong(actor, "text", refused, new Typed("", title, text));
    }
  }

  private static ModelAndView kept(Artifact artifact, RedirectAttributes next) {
    next.addFlashAttribute("notice", "“" + artifact.title() + "” is kept. Put it where it counts.");
    return new ModelAndView("redirect:/artifacts/" + artifact.id().value() + "/details");
  }

  private ModelAndView wrong(Actor actor, String field, Refused refused, Typed typed) {
    var mistake = new Errors.Mistake(field, String.valueOf(refused.getMessage()));
    var page = list(actor, "", 0, "");
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page.addObject("typed", typed).addObject("errors", new Errors(List.of(mistake)));
  }
}
