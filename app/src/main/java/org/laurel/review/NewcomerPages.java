package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.InvitationStore.State;
import org.laurel.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an earner says whether they would review, and a program manager has the last word.
@Controller
@SignedIn
class NewcomerPages {

  private final Newcomers newcomers;
  private final InvitationStore store;
  private final ReviewClock clock;

  NewcomerPages(Newcomers newcomers, InvitationStore store, ReviewClock clock) {
    this.newcomers = newcomers;
    this.store = store;
    this.clock = clock;
  }

  public record Line(UUID person, String name, String state, String day, boolean waits) {}

  @GetMapping("/reviews/invitation")
  String invitation(Actor actor, Model model) {
    var state = store.of(actor.id());
    model.addAttribute("isAsked", state.filter(it -> it == State.ASKED).isPresent());
    model.addAttribute("says", state.map(NewcomerPages::says).orElse("Nobody has asked you yet."));
    return "review/invitation";
  }

  private static String says(State state) {
    return switch (state) {
      case ASKED -> "";
      case YES -> "Thank you for saying yes. A program manager answers you soon.";
      case NO -> "You said no, and that is fine.";
      case MADE -> "You are an assessor. Your work waits under Review.";
      case REFUSED -> "There are enough assessors for now. Thank you for offering.";
    };
  }

  @PostMapping("/reviews/invitation/acceptance")
  String accept(Actor actor, RedirectAttributes next) {
    newcomers.answer(actor, State.YES);
    next.addFlashAttribute("notice", "Thank you. A program manager answers you soon.");
    return "redirect:/reviews/invitation";
  }

  @PostMapping("/reviews/invitation/refusal")
  String decline(Actor actor, RedirectAttributes next) {
    newcomers.answer(actor, State.NO);
    next.addFlashAttribute("notice", "Noted. We do not ask again.");
    return "redirect:/reviews/invitation";
  }

  @GetMapping("/reviews/invitations")
  @Requires(Role.PROGRAM_MANAGER)
  String all(Model model) {
    List<Line> lines = store.all().stream().map(this::line).toList();
    model.addAttribute("lines", lines);
    return "review/invitations";
  }

  private Line line(InvitationStore.Line it) {
    return new Line(
        it.person(),
        it.name(),
        switch (it.state()) {
          case ASKED -> "Asked";
          case YES -> "Said yes";
          case NO -> "Said no";
          case MADE -> "Assessor";
          case REFUSED -> "Not taken";
        },
        clock.dayAndYear(it.changed().toInstant()),
        it.state() == State.YES);
  }

  @PostMapping("/reviews/invitations/{person}/approval")
  @Requires(Role.PROGRAM_MANAGER)
  String approve(Actor actor, @PathVariable UUID person, RedirectAttributes next) {
    newcomers.decide(actor, new Person.Id(person), State.MADE);
    next.addFlashAttribute("notice", "They are an assessor now, and they have been told.");
    return "redirect:/reviews/invitations";
  }

  @PostMapping("/reviews/invitations/{person}/refusal")
  @Requires(Role.PROGRAM_MANAGER)
  String refuse(Actor actor, @PathVariable UUID person, RedirectAttributes next) {
    newcomers.decide(actor, new Person.Id(person), State.REFUSED);
    next.addFlashAttribute("notice", "Noted. They stay what they are.");
    return "redirect:/reviews/invitations";
  }
}
