package org.laurel.pathways;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.laurel.pathways.PathwayView.Typed;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a teacher gives another issuer's badge for a pathway.
@Controller
@Requires(Role.EDUCATOR)
class BadgePages {

  private final Badges badges;
  private final PathwayView view;

  BadgePages(Badges badges, PathwayView view) {
    this.badges = badges;
    this.view = view;
  }

  @PostMapping("/pathways/{slug}/badges/{code}")
  ModelAndView give(
      Actor actor,
      @PathVariable String slug,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String address,
      RedirectAttributes next)
      throws IOException {
    try {
      next.addFlashAttribute("notice", badges.give(actor, slug, code, content(file, address)));
      return new ModelAndView("redirect:/pathways/" + slug);
    } catch (Refused refused) {
      return view.refused(actor, slug, Errors.at("badge-" + code, refused), new Typed("", address));
    }
  }

  private static byte[] content(@Nullable MultipartFile file, String address) throws IOException {
    if (file != null && !file.isEmpty()) return file.getBytes();
    if (address.isBlank())
      throw new Refused("Choose the file of the badge, or enter its web address.");
    return address.strip().getBytes(UTF_8);
  }
}
