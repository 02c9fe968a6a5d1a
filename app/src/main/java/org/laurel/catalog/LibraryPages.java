package org.laurel.catalog;

import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All versions and how far each has come, for those who write them.
@Controller
class LibraryPages {

  private final Offers offers;

  LibraryPages(Offers offers) {
    this.offers = offers;
  }

  @Bean
  static MenuItem libraryItem() {
    return new MenuItem("Library", "/library", Role.AUTHOR.name(), 60);
  }

  @GetMapping("/library")
  @Requires(Role.AUTHOR)
  String library(Model model) {
    model.addAttribute("versions", offers.library());
    return "catalog/library";
  }
}
