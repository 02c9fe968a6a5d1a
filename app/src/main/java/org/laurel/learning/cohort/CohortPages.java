package org.laurel.learning.cohort;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.laurel.learning.Choice;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages on which managers and facilitators make cohorts, and see who is in and who is stuck.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.FACILITATOR})
class CohortPages {

  private static final String FORM = "form";

  private final Cohorts cohorts;
  private final BoardStore board;
  private final InstantSource clock;

  CohortPages(Cohorts cohorts, BoardStore board, InstantSource clock) {
    this.cohorts = cohorts;
    this.board = board;
    this.clock = clock;
  }

  @Bean
  static MenuItem cohortsForManagers() {
    return new MenuItem("Cohorts", "/cohorts", Role.PROGRAM_MANAGER.name(), 32);
  }

  @Bean
  static MenuItem cohortsForFacilitators() {
    return new MenuItem("Cohorts", "/cohorts", Role.FACILITATOR.name(), 32);
  }

  /// @param days since they last did something
  public record Line(
      Enrollment.Id enrollment,
      String name,
      State state,
      long days,
      int units,
      int attended,
      String hours,
      boolean waits) {}

  @GetMapping("/cohorts")
  ModelAndView list(Actor actor) {
    return new ModelAndView("learning/cohort/cohorts").addObject("cohorts", cohorts.ledBy(actor));
  }

  @GetMapping("/cohorts/new")
  ModelAndView blank(Actor actor) {
    return form(actor, HttpStatus.OK).addObject(FORM, new CohortForm("", "", "", "", "25", ""));
  }

  @PostMapping("/cohorts")
  ModelAndView make(
      Actor actor,
      @ModelAttribute(FORM) CohortForm form,
      BindingResult result,
      RedirectAttributes next) {
    if (form.wrong().tell(result)) return again(actor, result, "");
    try {
      var id = cohorts.make(actor, form);
      next.addFlashAttribute("notice", "The cohort is made. Add its sessions next.");
      return new ModelAndView("redirect:/cohorts/" + id.value());
    } catch (Refused refused) {
      result.rejectValue("microCredential", "refused", String.valueOf(refused.getMessage()));
      return again(actor, result, "");
    }
  }

  @GetMapping("/cohorts/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    var cohort = cohorts.led(actor, new Cohort.Id(id));
    var lines = board.rows(cohort.id()).stream().map(this::line).toList();
    return new ModelAndView("learning/cohort/cohort")
        .addObject("cohort", cohort)
        .addObject("seated", lines.stream().filter(it -> !it.waits()).toList())
        .addObject("waiting", lines.stream().filter(Line::waits).toList());
  }

  private Line line(BoardStore.Row it) {
    return new Line(
        it.enrollment(),
        it.name(),
        it.state(),
        Duration.between(it.moved(), clock.instant()).toDays(),
        it.units(),
        it.attended(),
        it.hours().stripTrailingZeros().toPlainString(),
        it.waits());
  }

  @GetMapping("/cohorts/{id}/edit")
  ModelAndView edit(Actor actor, @PathVariable UUID id) {
    var cohort = cohorts.led(actor, new Cohort.Id(id));
    return form(actor, HttpStatus.OK)
        .addObject("path", cohort.path())
        .addObject(FORM, CohortForm.of(cohort));
  }

  @PostMapping("/cohorts/{id}")
  ModelAndView save(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute(FORM) CohortForm form,
      BindingResult result,
      RedirectAttributes next) {
    var cohort = cohorts.led(actor, new Cohort.Id(id));
    if (form.wrong().tell(result)) return again(actor, result, cohort.path());
    try {
      cohorts.edit(actor, cohort.id(), form);
    } catch (Refused refused) {
      result.rejectValue("facilitator", "refused", String.valueOf(refused.getMessage()));
      return again(actor, result, cohort.path());
    }
    next.addFlashAttribute("notice", "Saved.");
    return new ModelAndView("redirect:" + cohort.path());
  }

  private ModelAndView again(Actor actor, BindingResult result, String path) {
    return form(actor, HttpStatus.BAD_REQUEST)
        .addAllObjects(result.getModel())
        .addObject("path", path);
  }

  private ModelAndView form(Actor actor, HttpStatus status) {
    return new ModelAndView("learning/cohort/form", status)
        .addObject("path", "")
        .addObject("offers", cohorts.offers())
        .addObject("leaders", leaders(actor));
  }

  private List<Choice> leaders(Actor actor) {
    return cohorts.leaders(actor).stream()
        .map(it -> new Choice(it.id().value().toString(), it.name()))
        .toList();
  }
}
