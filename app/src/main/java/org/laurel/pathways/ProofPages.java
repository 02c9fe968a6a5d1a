package org.laurel.pathways;

import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Proofs from elsewhere, for the two officers who look at each.
@Controller
@Requires(Role.RECOGNITION_OFFICER)
class ProofPages {

  private final Proofs proofs;

  ProofPages(Proofs proofs) {
    this.proofs = proofs;
  }

  @Bean
  static MenuItem proofsItem() {
    return new MenuItem("Proofs", "/pathways/proofs", Role.RECOGNITION_OFFICER.name(), 32);
  }

  @GetMapping("/pathways/proofs")
  ModelAndView waiting(Actor actor) {
    return new ModelAndView("pathways/proofs")
        .addObject("proofs", proofs.waiting())
        .addObject("reader", actor.id());
  }

  @PostMapping("/pathways/proofs/{id}/confirmation")
  String confirm(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    proofs.confirm(actor, new ProofStore.Proof.Id(id));
    next.addFlashAttribute("notice", "Confirmed.");
    return "redirect:/pathways/proofs";
  }

  @PostMapping("/pathways/proofs/{id}/refusal")
  String refuse(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    proofs.refuse(actor, new ProofStore.Proof.Id(id), reason);
    next.addFlashAttribute("notice", "Refused. The teacher has a message.");
    return "redirect:/pathways/proofs";
  }
}
