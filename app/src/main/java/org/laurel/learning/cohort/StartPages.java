package org.laurel.learning.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
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

/// How a teacher starts: alone, or in a cohort where one is open; and how they join or leave it
/// later.
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

  /// @param cohort its id, `alone`, or nothing for whoever has not been asked yet
  @PostMapping("/enrollments")
  String start(
      Actor actor,
      @RequestParam String microCredential,
      @RequestParam(required = false) @Nullable String cohort,
      RedirectAttributes next) {
    var version = published(microCredential);
    if (cohort != null && !cohort.equals(ALONE))
      return joined(seats.join(actor, cohort(cohort)), next);
    if (cohort == null && isToChoose(actor, version.id()))
      return "redirect:/learning/start/" + version.slug();
    var enrollment = enrollments.enrol(actor, version.id());
    return "redirect:/enrollments/" + enrollment.id().value();
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

  @GetMapping("/enrollments/{id}/cohort")
  ModelAndView mine(Actor actor, @PathVariable UUID id) {
    var enrollment = enrollments.own(actor, new Enrollment.Id(id));
    var place = seats.of(enrollment.id());
    return new ModelAndView("learning/cohort/mine")
        .addObject("enrollment", enrollment)
        .addObject("title", catalog.version(enrollment.version()).design().title())
        .addObject("place", place.orElse(null))
        .addObject("cohort", place.map(it -> cohorts.one(it.cohort())).orElse(null))
        .addObject("open", cohorts.open(enrollment.version()));
  }

  @PostMapping("/enrollments/{id}/cohort")
  String join(
      Actor actor, @PathVariable UUID id, @RequestParam UUID cohort, RedirectAttributes next) {
    var place = seats.join(actor, new Enrollment.Id(id), cohorts.toJoin(new Cohort.Id(cohort)));
    return joined(place, next);
  }

  private static String joined(Place place, RedirectAttributes next) {
    next.addFlashAttribute(
        "notice",
        place.hasSeat()
            ? "You have a seat in “" + place.title() + "”."
            : "“%s” is full. You are number %d in line, and we write to you when a seat is yours."
                .formatted(place.title(), place.inLine()));
    return "redirect:/enrollments/" + place.enrollment().value() + "/cohort";
  }

  @PostMapping("/enrollments/{id}/cohort/departure")
  String leave(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    seats.leave(actor, new Enrollment.Id(id));
    next.addFlashAttribute("notice", "You left the cohort. You go on alone, with all you did.");
    return "redirect:/enrollments/" + id + "/cohort";
  }
}
