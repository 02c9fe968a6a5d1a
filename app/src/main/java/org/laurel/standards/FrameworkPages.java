package org.laurel.standards;

import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The standards themselves, for anybody who follows an alignment.
@Controller
@Everyone
class FrameworkPages {

  private final Standards standards;

  FrameworkPages(Standards standards) {
    this.standards = standards;
  }

  @GetMapping("/frameworks/{slug}")
  String framework(
      @PathVariable String slug, @RequestParam(defaultValue = "") String version, Model model) {
    var competencies = standards.framework(slug, version);
    if (competencies.isEmpty()) throw new NotFound("The framework");
    model.addAttribute("competencies", competencies);
    model.addAttribute("source", standards.source(slug));
    return "standards/framework";
  }
}
