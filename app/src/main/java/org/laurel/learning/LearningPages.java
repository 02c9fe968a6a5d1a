package org.laurel.learning;

import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
import org.laurel.web.MenuItem;
import org.laurel.web.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A teacher's plan: what they work toward, and how to start, pause, leave and go on.
@Controller
@SignedIn
class LearningPages {

  private final Enrollments enrollments;
  private final Plans plans;
  private final Catalog catalog;

  LearningPages(Enrollments enrollments, Plans plans, Catalog catalog) {
    this.enrollments = enrollments;
    this.plans = plans;
    this.catalog = catalog;
  }

  @Bean
  static MenuItem myPlan() {
    return new MenuItem("My plan", "/learning", Role.EDUCATOR.name(), 20);
  }

  @PostMapping("/enrollments")
  String start(Actor actor, @RequestParam String microCredential) {
    var version =
        catalog.published(microCredential).orElseThrow(() -> new NotFound("The micro-credential"));
    var enrollment = enrollments.enrol(actor, version.id());
    return "redirect:/enrollments/" + enrollment.id().value();
  }

  @GetMapping("/learning")
  String plan(Actor actor, Model model) {
    model.addAttribute("plans", plans.of(actor));
    return "learning/plan";
  }

  @PostMapping("/enrollments/{id}/pause")
  String pause(
      Actor actor, @PathVariable UUID id, @RequestParam Reason reason, RedirectAttributes next) {
    enrollments.rest(actor, new Enrollment.Id(id), State.PAUSED, reason);
    next.addFlashAttribute("notice", "Paused. Everything you saved waits for you.");
    return "redirect:/learning";
  }

  @PostMapping("/enrollments/{id}/departure")
  String leave(
      Actor actor, @PathVariable UUID id, @RequestParam Reason reason, RedirectAttributes next) {
    enrollments.rest(actor, new Enrollment.Id(id), State.LEFT, reason);
    next.addFlashAttribute("notice", "You left. You can come back: everything is kept.");
    return "redirect:/learning";
  }

  @PostMapping("/enrollments/{id}/resumption")
  String goOn(Actor actor, @PathVariable UUID id) {
    enrollments.resume(actor, new Enrollment.Id(id));
    return "redirect:/enrollments/" + id;
  }
}
