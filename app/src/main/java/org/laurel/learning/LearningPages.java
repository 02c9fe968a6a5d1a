package org.laurel.learning;

import java.util.UUID;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A teacher's plan: what they work toward, and how to pause, leave and go on.
@Controller
@SignedIn
class LearningPages {

  private final Enrollments enrollments;
  private final Plans plans;
  private final PlanParts parts;

  LearningPages(Enrollments enrollments, Plans plans, PlanParts parts) {
    this.enrollments = enrollments;
    this.plans = plans;
    this.parts = parts;
  }

  @Bean
  static MenuItem myPlan() {
    return new MenuItem("My plan", "/learning", Role.EDUCATOR.name(), 20);
  }

  @GetMapping("/learning")
  String plan(Actor actor, Model model) {
    var mine = plans.of(actor);
    model.addAttribute("plans", mine);
    model.addAttribute("notes", parts.notes(mine.stream().map(Plan::enrollment).toList()));
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
