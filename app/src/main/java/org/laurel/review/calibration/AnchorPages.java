package org.laurel.review.calibration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.ScoringSheet.Evidence;
import org.laurel.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One anchor paper: its evidence, its scores, and whether it is in use.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.AUTHOR})
class AnchorPages {

  private final Anchors anchors;
  private final Catalog catalog;
  private final Files files;

  AnchorPages(Anchors anchors, Catalog catalog, Files files) {
    this.anchors = anchors;
    this.catalog = catalog;
    this.files = files;
  }

  record Level(String code, String title) {}

  record Slot(String code, String title) {}

  record Criterion(String code, String title, List<Level> levels, String level, String reason) {}

  record Sheet(
      UUID id,
      String title,
      String version,
      Anchor.State state,
      boolean isOpen,
      List<Evidence> evidence,
      List<Slot> slots,
      List<Criterion> criteria) {}

  @GetMapping("/reviews/anchors/{id}")
  String anchor(@PathVariable UUID id, Model model) {
    var anchor = anchors.anchor(new Anchor.Id(id));
    return draw(anchor, anchor.masters(), model);
  }

  private String draw(Anchor anchor, List<Anchor.Master> masters, Model model) {
    var design = catalog.version(anchor.version()).design();
    var levels =
        design.rubric().levels().stream().map(it -> new Level(it.code(), it.title())).toList();
    var path = anchor.id().path();
    model.addAttribute(
        "sheet",
        new Sheet(
            anchor.id().value(),
            anchor.title(),
            design.title(),
            anchor.state(),
            anchor.isOpen(),
            anchors.items(anchor.id()).stream().map(it -> Evidence.of(design, it, path)).toList(),
            design.slots().stream().map(it -> new Slot(it.code(), it.title())).toList(),
            design.rubric().criteria().stream()
                .filter(it -> anchor.criteria().contains(it.code()))
                .map(it -> criterion(it.code(), it.title(), levels, masters))
                .toList()));
    return "review/calibration/anchor";
  }

  private static Criterion criterion(
      String code, String title, List<Level> levels, List<Anchor.Master> masters) {
    var master =
        masters.stream()
            .filter(it -> it.criterion().equals(code))
            .findFirst()
            .orElse(new Anchor.Master(code, "", ""));
    return new Criterion(code, title, levels, master.level(), master.reason());
  }

  @GetMapping("/reviews/anchors/{id}/items/{item}")
  ResponseEntity<Resource> item(Actor actor, @PathVariable UUID id, @PathVariable UUID item) {
    var found = anchors.item(new Anchor.Id(id), item);
    if (found.file() == null) throw new NotFound("This file");
    return files.send(found.file(), found.name(), actor.id(), "anchor item " + item);
  }

  @PostMapping("/reviews/anchors/{id}/scores")
  String score(
      @PathVariable UUID id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var anchor = anchors.anchor(new Anchor.Id(id));
    var typed = MasterForm.of(anchor, form);
    var errors = typed.errors(catalog.version(anchor.version()).design().rubric());
    if (errors.any()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("errors", errors);
      return draw(anchor, typed.masters(), model);
    }
    anchors.score(anchor.id(), typed.masters());
    next.addFlashAttribute("notice", "The scores are saved.");
    return "redirect:" + anchor.id().path();
  }

  @PostMapping("/reviews/anchors/{id}/use")
  String use(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    anchors.use(actor, new Anchor.Id(id));
    next.addFlashAttribute("notice", "It is in use. Assessors may get it from now on.");
    return "redirect:" + new Anchor.Id(id).path();
  }

  @PostMapping("/reviews/anchors/{id}/retirement")
  String retire(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    anchors.retire(actor, new Anchor.Id(id));
    next.addFlashAttribute("notice", "It is taken out. Nobody gets it from now on.");
    return "redirect:" + new Anchor.Id(id).path();
  }
}
