package org.laurel.review.calibration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.learning.Typed;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The anchor papers of all versions, and what is asked of assessors.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.AUTHOR})
class DeskPages {

  private static final String HERE = "/reviews/anchors";

  private final Desk desk;
  private final Anchors anchors;
  private final Agencies agencies;

  DeskPages(Desk desk, Anchors anchors, Agencies agencies) {
    this.desk = desk;
    this.anchors = anchors;
    this.agencies = agencies;
  }

  /// @param says where the version stands, in a sentence
  /// @param day from when on assessors have to be qualified, or empty
  /// @param isReady whether enough papers are in use to ask for it
  record Row(
      UUID version,
      String title,
      int number,
      String says,
      String day,
      boolean isReady,
      List<Anchor> anchors,
      @Nullable Inheritance heritage) {}

  @GetMapping(HERE)
  ModelAndView desk() {
    return page(HttpStatus.OK).addObject("form", PolicyForm.of(desk.policy()));
  }

  private ModelAndView page(HttpStatus status) {
    var papers = desk.policy().papers();
    return new ModelAndView("review/calibration/desk", status)
        .addObject("rows", desk.shelves().stream().map(it -> row(it, papers)).toList());
  }

  private Row row(Desk.Shelf shelf, int papers) {
    return new Row(
        shelf.version().id().value(),
        shelf.version().design().title(),
        shelf.version().number(),
        says(shelf, papers, day(shelf.since())),
        day(shelf.since()),
        shelf.inUse() >= papers,
        shelf.anchors(),
        shelf.heritage());
  }

  private static String says(Desk.Shelf shelf, int papers, String day) {
    if (!day.isEmpty())
      return "Assessors have to be qualified from %s on; %d are.".formatted(day, shelf.qualified());
    return shelf.inUse() < papers
        ? "%d of %d anchor papers are in use. Until then every assessor gets work: add more."
            .formatted(shelf.inUse(), papers)
        : "%d anchor papers are in use. Choose the day from which assessors have to be qualified."
            .formatted(shelf.inUse());
  }

  private String day(@Nullable Instant since) {
    return since == null
        ? ""
        : LocalDate.ofInstant(since, agencies.current().timeZone()).toString();
  }

  @PostMapping("/reviews/calibration/policy")
  ModelAndView save(
      Actor actor,
      @ModelAttribute("form") PolicyForm form,
      BindingResult result,
      RedirectAttributes next) {
    if (form.wrong().tell(result))
      return page(HttpStatus.BAD_REQUEST).addAllObjects(result.getModel());
    desk.save(actor, form.policy());
    return to(next, "Saved. It holds for every rating from now on.");
  }

  @PostMapping("/reviews/calibration/{version}")
  ModelAndView start(
      Actor actor,
      @PathVariable UUID version,
      @RequestParam(defaultValue = "") String day,
      RedirectAttributes next) {
    var from = Typed.date(day).orElseThrow(() -> new Refused("Choose a day."));
    desk.start(actor, new Version.Id(version), from);
    return to(next, "Assessors are told today. They have to be qualified from " + from + " on.");
  }

  @PostMapping("/reviews/calibration/{version}/end")
  ModelAndView stop(Actor actor, @PathVariable UUID version, RedirectAttributes next) {
    desk.stop(actor, new Version.Id(version));
    return to(next, "Every assessor gets submissions of it again.");
  }

  @GetMapping("/reviews/calibration/{version}/papers/new")
  ModelAndView blank(@PathVariable UUID version) {
    return new ModelAndView("review/calibration/new")
        .addObject("version", version)
        .addObject("decided", anchors.decided(new Version.Id(version)));
  }

  /// @param code of a decided submission, or empty for an example of our own
  @PostMapping(HERE)
  ModelAndView make(
      Actor actor,
      @RequestParam UUID version,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String code,
      RedirectAttributes next) {
    if (title.isBlank() || title.length() > 200)
      throw new Refused("Give the paper a name of at most 200 characters.");
    var of = new Version.Id(version);
    var made =
        code.isEmpty()
            ? anchors.begin(actor, of, title.strip())
            : anchors.copy(actor, of, title.strip(), code);
    next.addFlashAttribute(
        "notice",
        code.isEmpty()
            ? "It is begun. Add the evidence."
            : "The teacher is asked. Set the scores.");
    return new ModelAndView("redirect:" + made.path());
  }

  private static ModelAndView to(RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:" + HERE);
  }
}
