package org.laurel.catalog.desk;

import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All versions and how far each has come, for those who write them; and copies of them.
@Controller
@Requires(Role.AUTHOR)
class LibraryPages {

  private final Drafts drafts;
  private final Copies copies;

  LibraryPages(Drafts drafts, Copies copies) {
    this.drafts = drafts;
    this.copies = copies;
  }

  /// What a copy becomes.
  enum Into {
    NEW,
    NEXT
  }

  @Bean
  static MenuItem libraryItem() {
    return new MenuItem("Library", "/library", Role.AUTHOR.name(), 60);
  }

  @GetMapping("/library")
  String library(Model model) {
    model.addAttribute("library", new Library(drafts.library()));
    return "catalog/desk/library";
  }

  @GetMapping("/desk/{id}/copy")
  String form(@PathVariable UUID id, Model model) {
    draw(new Version.Id(id), "", model);
    return "catalog/desk/copy";
  }

  private void draw(Version.Id id, String title, Model model) {
    var draft = drafts.draft(id);
    model.addAttribute("draft", draft);
    model.addAttribute("title", title);
    model.addAttribute("underWay", copies.underWay(draft));
  }

  @PostMapping("/desk/{id}/copy")
  ModelAndView copy(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "NEW") Into into,
      @RequestParam(defaultValue = "") String title,
      Model model,
      RedirectAttributes next) {
    var source = new Version.Id(id);
    try {
      var copy =
          switch (into) {
            case NEW -> copies.begin(actor, source, title);
            case NEXT -> copies.follow(actor, source);
          };
      next.addFlashAttribute("notice", "Copied. This is your draft.");
      return new ModelAndView("redirect:/desk/" + copy.value());
    } catch (Refused refused) {
      draw(source, title, model);
      model.addAttribute("errors", Errors.at("title", refused));
      return new ModelAndView("catalog/desk/copy", model.asMap(), HttpStatus.BAD_REQUEST);
    }
  }
}
