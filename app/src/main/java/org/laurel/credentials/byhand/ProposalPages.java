package org.laurel.credentials.byhand;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Reason;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a second administrator decides on a proposal, and the first one may withdraw it.
@Controller
@Requires(Role.ADMINISTRATOR)
class ProposalPages {

  private final Proposals proposals;
  private final Deciding deciding;
  private final Catalog catalog;
  private final People people;

  ProposalPages(Proposals proposals, Deciding deciding, Catalog catalog, People people) {
    this.proposals = proposals;
    this.deciding = deciding;
    this.catalog = catalog;
    this.people = people;
  }

  /// @param address of the earner, which tells two of one name apart
  /// @param levels the results as people read them
  /// @param isOwn whether the reader proposed it
  public record Shown(Proposal proposal, String address, List<Level> levels, boolean isOwn) {}

  public record Level(String criterion, String title) {}

  @GetMapping("/issuing/by-hand/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return page(id, actor, HttpStatus.OK).addObject("form", new Reason(""));
  }

  @PostMapping("/issuing/by-hand/{id}/approval")
  String approve(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
    deciding.approve(actor, id);
    return to(id, "Approved. It is issued within seconds, unless issuing is halted.", redirect);
  }

  @PostMapping("/issuing/by-hand/{id}/refusal")
  ModelAndView decline(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") Reason form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    if (result.hasErrors()) return page(id, actor, HttpStatus.BAD_REQUEST);
    deciding.decline(actor, id, form.reason().strip());
    return new ModelAndView(to(id, "Declined. Nothing is issued.", redirect));
  }

  @PostMapping("/issuing/by-hand/{id}/withdrawal")
  String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
    deciding.withdraw(actor, id);
    return to(id, "Withdrawn. Nothing is issued.", redirect);
  }

  private static String to(UUID id, String sentence, RedirectAttributes redirect) {
    redirect.addFlashAttribute("notice", sentence);
    return "redirect:/issuing/by-hand/" + id;
  }

  private ModelAndView page(UUID id, Actor actor, HttpStatus status) {
    var proposal = proposals.of(id);
    var shown =
        new Shown(
            proposal,
            people.emails(new Person.Id(proposal.earner())).getFirst().address(),
            levels(proposal),
            proposal.proposedBy().equals(actor.id().value()));
    return new ModelAndView("credentials/byhand/proposal", status).addObject("shown", shown);
  }

  private List<Level> levels(Proposal proposal) {
    if (proposal.isOfPathway()) return List.of();
    var rubric = catalog.version(new Version.Id(proposal.version())).design().rubric();
    var levels = new ArrayList<Level>();
    for (var criterion : rubric.criteria()) {
      var level = proposal.levels().get(criterion.code());
      if (level != null) levels.add(new Level(criterion.title(), rubric.title(level)));
    }
    return levels;
  }
}
