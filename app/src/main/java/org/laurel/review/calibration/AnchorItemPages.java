package org.laurel.review.calibration;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adds evidence to an anchor paper: a file, or a text.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.AUTHOR})
class AnchorItemPages {

  private final Examples examples;

  AnchorItemPages(Examples examples) {
    this.examples = examples;
  }

  @PostMapping("/reviews/anchors/{id}/items")
  String add(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String slot,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    var anchor = new Anchor.Id(id);
    if (file != null && !file.isEmpty()) examples.addFile(actor, anchor, slot, file);
    else if (!text.isBlank()) examples.addText(actor, anchor, slot, text.strip());
    else throw new Refused("Choose a file, or write a text.");
    next.addFlashAttribute("notice", "Added.");
    return "redirect:" + anchor.path();
  }
}
