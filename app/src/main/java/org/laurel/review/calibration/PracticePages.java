package org.laurel.review.calibration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.learning.Days;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where assessors practise, and read how their scores compare.
@Controller
@Requires(Role.ASSESSOR)
class PracticePages {

  private final Practice practice;
  private final Catalog catalog;
  private final Agencies agencies;

  PracticePages(Practice practice, Catalog catalog, Agencies agencies) {
    this.practice = practice;
    this.catalog = catalog;
    this.agencies = agencies;
  }

  /// @param says where the assessor stands, in one or two sentences
  /// @param isOpen whether a practice paper would help
  record Row(UUID version, String title, String tag, String tone, String says, boolean isOpen) {}

  record Past(String code, String title, int scored, int same) {}

  @GetMapping("/reviews/practice")
  String practice(Actor actor, Model model) {
    var overview = practice.overview(actor);
    var titles = catalog.titles(overview.done().stream().map(PracticeStore.Done::versionId));
    model.addAttribute("policy", overview.policy());
    model.addAttribute(
        "rows", overview.standings().stream().map(it -> row(it, overview.policy())).toList());
    model.addAttribute(
        "past",
        overview.done().stream()
            .map(it ->
                new Past(
                    it.code(), titles.getOrDefault(it.versionId(), ""), it.scored(), it.same()))
            .toList());
    return "review/calibration/practice";
  }

  private Row row(Practice.Standing standing, Policy policy) {
    var id = standing.version().id().value();
    var title = standing.version().design().title();
    var progress = PracticeProgress.inWords(standing.round(), policy);
    return switch (standing.state()) {
      case QUALIFIED ->
          new Row(
              id,
              title,
              "Qualified",
              "ok",
              "You get submissions until " + day(standing.qualification().until()) + ".",
              false);
      case NEVER -> new Row(id, title, "Not yet", "warn", progress, true);
      case AGAIN ->
          new Row(
              id,
              title,
              "Time to practise",
              "warn",
              "You get no new submissions for now. What is in your hands stays yours. " + progress,
              true);
    };
  }

  private String day(Instant instant) {
    return Days.inWords(LocalDate.ofInstant(instant, agencies.current().timeZone()));
  }

  @PostMapping("/reviews/practice/{version}/papers")
  String open(Actor actor, @PathVariable UUID version) {
    return "redirect:/reviews/" + practice.open(actor, new Version.Id(version));
  }

  @GetMapping("/reviews/practice/{code}")
  String compared(Actor actor, @PathVariable String code, Model model) {
    model.addAttribute("compared", practice.compared(actor, code));
    return "review/calibration/compared";
  }
}
