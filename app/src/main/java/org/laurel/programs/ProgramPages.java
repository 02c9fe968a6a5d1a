package org.laurel.programs;

import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a program is for and who stands behind it, for anybody.
@Controller
@Everyone
class ProgramPages {

  private final Programs programs;

  ProgramPages(Programs programs) {
    this.programs = programs;
  }

  @GetMapping("/programs/{slug}")
  String program(@PathVariable String slug, Model model) {
    model.addAttribute("program", programs.charter(slug));
    return "programs/program";
  }
}
