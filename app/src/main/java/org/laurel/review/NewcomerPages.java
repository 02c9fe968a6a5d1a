package org.laurel.review;

import org.laurel.people.Actor;
import org.laurel.review.InvitationStore.State;
import org.laurel.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an earner says whether they would review.
@Controller
@SignedIn
class NewcomerPages {

  private final Newcomers newcomers;
  private final InvitationStore store;

  NewcomerPages(Newcomers newcomers, InvitationStore store) {
    this.newcomers = newcomers;
    this.store = store;
  }

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
}
