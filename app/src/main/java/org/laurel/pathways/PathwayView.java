package org.laurel.pathways;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page of a pathway as one visitor sees it.
@Component
class PathwayView {

  private final Pathways pathways;
  private final Proofs proofs;

  PathwayView(Pathways pathways, Proofs proofs) {
    this.pathways = pathways;
    this.proofs = proofs;
  }

  /// What was typed, to be shown again after a mistake.
  public record Typed(String told, String address) {

    static final Typed NOTHING = new Typed("", "");
  }

  ModelAndView page(@Nullable Actor actor, String slug) {
    return page(actor, slug, Errors.NONE, Typed.NOTHING, HttpStatus.OK);
  }

  ModelAndView refused(Actor actor, String slug, Errors errors, Typed typed) {
    return page(actor, slug, errors, typed, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(
      @Nullable Actor actor, String slug, Errors errors, Typed typed, HttpStatus status) {
    return new ModelAndView("pathways/pathway", status)
        .addObject("map", map(actor, pathways.pathway(slug)))
        .addObject("errors", errors)
        .addObject("typed", typed);
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
        .filter(it -> it.pathway().equals(pathway.slug()) && it.isWaiting())
        .map(ProofStore.Proof::code)
        .toList();
  }
}
