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
  private final Pathways pathways;

  ProofPages(Proofs proofs, Pathways pathways) {
    this.proofs = proofs;
    this.pathways = pathways;
  }

  /// A proof with what the pathway asks for, in its words.
  ///
  /// @param title of what was earned elsewhere
  /// @param asks what shows it
  record Shown(ProofStore.Proof proof, String pathway, String title, String asks) {}

  @Bean
  static MenuItem proofsItem() {
    return new MenuItem("Proofs", "/pathways/proofs", Role.RECOGNITION_OFFICER.name(), 32);
  }

  @GetMapping("/pathways/proofs")
  ModelAndView waiting(Actor actor) {
    return new ModelAndView("pathways/proofs")
        .addObject("proofs", proofs.waiting().stream().map(this::shown).toList())
        .addObject("reader", actor.id());
  }

  private Shown shown(ProofStore.Proof proof) {
    var pathway = pathways.pathway(proof.pathway());
    var asked = pathway.shown(proof.code());
    return new Shown(
        proof,
        pathway.outline().title(),
        asked.map(Requirement.Shown::title).orElse(proof.code()),
        asked.map(Requirement.Shown::proof).orElse("The pathway does not ask for it any more."));
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
