package org.laurel.learning.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How a teacher starts: alone, or in a cohort where one is open.
@Controller
@SignedIn
class StartPages {

  private static final String ALONE = "alone";

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final Cohorts cohorts;
  private final Seats seats;

  StartPages(Enrollments enrollments, Catalog catalog, Cohorts cohorts, Seats seats) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.cohorts = cohorts;
    this.seats = seats;
  }

  /// @param version the number of a pilot, or nothing for the version that is published
  /// @param cohort its id, `alone`, or nothing for whoever has not been asked yet
  @PostMapping("/enrollments")
  String start(
      Actor actor,
      @RequestParam String microCredential,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String cohort,
      RedirectAttributes next) {
    if (version != null) return begun(actor, pilot(microCredential, version));
    var published = published(microCredential);
    if (cohort != null && !cohort.equals(ALONE))
      return MyCohortPages.joined(seats.join(actor, cohort(cohort)), next);
    if (cohort == null && isToChoose(actor, published.id()))
      return "redirect:/learning/start/" + published.slug();
    return begun(actor, published);
  }

  private String begun(Actor actor, Version version) {
    var enrollment = enrollments.enrol(actor, version.id());
    return "redirect:/enrollments/" + enrollment.id().value();
  }

  private Version pilot(String slug, int number) {
    return catalog.pilot(slug, number).orElseThrow(() -> new NotFound("The pilot"));
  }

  private Version published(String slug) {
    return catalog.published(slug).orElseThrow(() -> new NotFound("The micro-credential"));
  }

  private boolean isToChoose(Actor actor, Version.Id version) {
    return enrollments.of(actor.id()).stream().noneMatch(it -> it.version().equals(version))
        && !cohorts.open(version).isEmpty();
  }

  private Cohort cohort(String id) {
    try {
      return cohorts.toJoin(new Cohort.Id(UUID.fromString(id)));
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("The cohort");
    }
  }

  @GetMapping("/learning/start/{slug}")
  ModelAndView choose(@PathVariable String slug) {
    var version = published(slug);
    return new ModelAndView("learning/cohort/start")
        .addObject("version", version)
        .addObject("cohorts", cohorts.open(version.id()));
  }
}
