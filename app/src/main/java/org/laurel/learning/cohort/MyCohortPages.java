package org.laurel.learning.cohort;

import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The cohort that a teacher is in, and how they join or leave one after they have started.
@Controller
@SignedIn
class MyCohortPages {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final Cohorts cohorts;
  private final Seats seats;

  MyCohortPages(Enrollments enrollments, Catalog catalog, Cohorts cohorts, Seats seats) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.cohorts = cohorts;
    this.seats = seats;
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

  /// To the page of the cohort, with what has come of asking.
  static String joined(Place place, RedirectAttributes next) {
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
