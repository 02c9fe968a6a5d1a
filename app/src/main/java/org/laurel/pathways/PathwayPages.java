package org.laurel.pathways;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Everyone;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
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

  PathwayPages(Pathways pathways, Proofs proofs) {
    this.pathways = pathways;
    this.proofs = proofs;
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
    return page(actor, slug, Errors.NONE, "", HttpStatus.OK);
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
      var mistake = new Errors.Mistake("told-" + code, String.valueOf(refused.getMessage()));
      return page(actor, slug, new Errors(List.of(mistake)), told, HttpStatus.BAD_REQUEST);
    }
  }

  private ModelAndView page(
      @Nullable Actor actor, String slug, Errors errors, String told, HttpStatus status) {
    return new ModelAndView("pathways/pathway", status)
        .addObject("map", map(actor, pathways.pathway(slug)))
        .addObject("errors", errors)
        .addObject("told", told);
  }

  private PathwayMap map(@Nullable Actor actor, Pathway pathway) {
    var personal = actor != null && actor.is(Role.EDUCATOR);
    var holdings = actor == null ? Holdings.NONE : pathways.holdings(actor.id(), pathway);
    var micros = pathways.micros(pathway);
    var hours =
        micros.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, it -> it.getValue().design().plannedHours()));
    var way = Way.shortest(pathway.requires(), holdings, hours);
    var told = actor == null ? List.<String>of() : told(actor, pathway);
    var titles =
        pathways.all().stream()
            .collect(Collectors.toMap(Pathway::slug, it -> it.outline().title()));
    return new PathwayMap(pathway, micros, titles, holdings, way, told, personal);
  }

  private List<String> told(Actor actor, Pathway pathway) {
    return proofs.of(actor).stream()
        .filter(it -> it.pathway().equals(pathway.slug()) && it.secondBy() == null)
        .map(ProofStore.Proof::code)
        .toList();
  }
}
