package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.InvitationStore.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Those who were asked to review: a program manager has the last word on whoever said yes.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class InvitedPages {

  private final Newcomers newcomers;
  private final InvitationStore store;
  private final ReviewClock clock;

  InvitedPages(Newcomers newcomers, InvitationStore store, ReviewClock clock) {
    this.newcomers = newcomers;
    this.store = store;
    this.clock = clock;
  }

  public record Line(UUID person, String name, String state, String day, boolean waits) {}

  @GetMapping("/reviews/invitations")
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
  String approve(Actor actor, @PathVariable UUID person, RedirectAttributes next) {
    newcomers.decide(actor, new Person.Id(person), State.MADE);
    next.addFlashAttribute("notice", "They are an assessor now, and they have been told.");
    return "redirect:/reviews/invitations";
  }

  @PostMapping("/reviews/invitations/{person}/refusal")
  String refuse(Actor actor, @PathVariable UUID person, RedirectAttributes next) {
    newcomers.decide(actor, new Person.Id(person), State.REFUSED);
    next.addFlashAttribute("notice", "Noted. They stay what they are.");
    return "redirect:/reviews/invitations";
  }
}
