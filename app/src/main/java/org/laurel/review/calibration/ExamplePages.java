package org.laurel.review.calibration;

import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A teacher decides whether assessors may learn from their evidence.
@Controller
@SignedIn
class ExamplePages {

  private final Anchors anchors;
  private final Catalog catalog;

  ExamplePages(Anchors anchors, Catalog catalog) {
    this.anchors = anchors;
    this.catalog = catalog;
  }

  @GetMapping("/examples/{id}")
  String example(Actor actor, @PathVariable UUID id, Model model) {
    var anchor = anchors.own(actor, new Anchor.Id(id));
    var design = catalog.version(anchor.version()).design();
    model.addAttribute("id", id);
    model.addAttribute("title", design.title());
    model.addAttribute("state", anchor.state());
    model.addAttribute("names", anchors.items(anchor.id()).stream().map(it -> it.name()).toList());
    return "review/calibration/example";
  }

  @PostMapping("/examples/{id}/agreement")
  String agree(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    anchors.agree(actor, new Anchor.Id(id));
    next.addFlashAttribute("notice", "Thank you. Assessors may learn from your evidence.");
    return "redirect:/examples/" + id;
  }

  @PostMapping("/examples/{id}/refusal")
  String decline(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    anchors.decline(actor, new Anchor.Id(id));
    next.addFlashAttribute("notice", "Your evidence is not used as an example.");
    return "redirect:/examples/" + id;
  }
}
