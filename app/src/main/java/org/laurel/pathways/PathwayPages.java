package org.laurel.pathways;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.PathwayPicture;
import org.laurel.pathways.PathwayView.Typed;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Everyone;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The map of a pathway, for anybody; for who is signed in also where they stand on it, and the
/// shortest way.
@Controller
class PathwayPages {

  private final Pathways pathways;
  private final Proofs proofs;
  private final PathwayView view;
  private final PathwayPicture picture;

  PathwayPages(Pathways pathways, Proofs proofs, PathwayView view, PathwayPicture picture) {
    this.pathways = pathways;
    this.proofs = proofs;
    this.view = view;
    this.picture = picture;
  }

  @Bean
  static MenuItem pathwaysItem() {
    return new MenuItem("Pathways", "/pathways", MenuItem.ALL, 15);
  }

  @GetMapping("/pathways")
  @Everyone
  ModelAndView all() {
    return new ModelAndView("pathways/pathways").addObject("pathways", pathways.all());
  }

  @GetMapping("/pathways/{slug}")
  @Everyone
  ModelAndView map(@Nullable Actor actor, @PathVariable String slug) {
    return view.page(actor, slug);
  }

  /// What all badges for pathways look like, at the address that each of them names.
  @GetMapping("/pathways/{slug}/badge.png")
  @Everyone
  ResponseEntity<byte[]> badge(@PathVariable String slug) {
    pathways.pathway(slug);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(picture.png());
  }

  @PostMapping("/pathways/{slug}/proofs/{code}")
  @Requires(Role.EDUCATOR)
  ModelAndView tell(
      Actor actor,
      @PathVariable String slug,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String told,
      RedirectAttributes next) {
    try {
      proofs.tell(actor, slug, code, told);
      next.addFlashAttribute(
          "notice", "Thank you. Two people will look at it, and then it counts.");
      return new ModelAndView("redirect:/pathways/" + slug);
    } catch (Refused refused) {
      return view.refused(actor, slug, Errors.at("told-" + code, refused), new Typed(told, ""));
    }
  }
}
