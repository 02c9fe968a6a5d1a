package org.laurel.review.calibration;

import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes the papers of the version before into use for the next.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.AUTHOR})
class HeritagePages {

  private final Heritage heritage;

  HeritagePages(Heritage heritage) {
    this.heritage = heritage;
  }

  @PostMapping("/reviews/calibration/{version}/heritage")
  String carry(Actor actor, @PathVariable UUID version, RedirectAttributes next) {
    var qualified = heritage.carry(actor, new Version.Id(version));
    next.addFlashAttribute(
        "notice",
        qualified == 0
            ? "Carried over. What says “Not in use yet” must be scored first."
            : "Carried over. Qualified here as before: " + qualified + ".");
    return "redirect:/reviews/anchors";
  }
}
