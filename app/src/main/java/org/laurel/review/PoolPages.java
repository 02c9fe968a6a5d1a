package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.learning.Choice;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pools: who reviews for which program.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class PoolPages {

  private final PoolStore store;
  private final Catalog catalog;
  private final People people;
  private final ReviewClock clock;
  private final Audit audit;

  PoolPages(PoolStore store, Catalog catalog, People people, ReviewClock clock, Audit audit) {
    this.store = store;
    this.catalog = catalog;
    this.people = people;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param members who is in it; without any, every assessor of the agency reviews for it
  public record Pool(String program, List<Member> members) {}

  /// @param left whether they are no assessor any more
  public record Member(UUID person, String name, boolean left) {}

  @GetMapping("/reviews/pools")
  String pools(Model model) {
    var members = store.members();
    var pools = programs().stream().map(it -> new Pool(it, of(it, members))).toList();
    model.addAttribute("pools", pools);
    model.addAttribute("assessors", assessors());
    return "review/pools";
  }

  private List<String> programs() {
    return store.versions().stream().map(catalog::program).distinct().sorted().toList();
  }

  private static List<Member> of(String program, List<PoolStore.Member> members) {
    return members.stream()
        .filter(it -> it.program().equals(program))
        .map(it -> new Member(it.assessor(), it.name(), !it.isAssessor()))
        .toList();
  }

  private List<Choice> assessors() {
    return people.holding(Role.ASSESSOR).stream()
        .map(it -> new Choice(it.id().value().toString(), it.name()))
        .toList();
  }

  @PostMapping("/reviews/pools")
  @Transactional
  public String add(
      Actor actor,
      @RequestParam String program,
      @RequestParam UUID assessor,
      RedirectAttributes next) {
    if (!programs().contains(program)) throw new NotFound("This program");
    var member =
        people.holding(Role.ASSESSOR).stream()
            .filter(it -> it.id().value().equals(assessor))
            .findFirst()
            .orElseThrow(() -> new NotFound("This assessor"));
    store.add(program, member.id(), actor.id(), clock.now());
    audit.append(actor.id(), "assessor added to pool", member.id(), program);
    next.addFlashAttribute("notice", member.name() + " now reviews for " + program + ".");
    return "redirect:/reviews/pools";
  }

  @PostMapping("/reviews/pools/removals")
  @Transactional
  public String remove(
      Actor actor,
      @RequestParam String program,
      @RequestParam UUID assessor,
      RedirectAttributes next) {
    store.remove(program, assessor);
    audit.append(actor.id(), "assessor taken out of pool", new Person.Id(assessor), program);
    next.addFlashAttribute(
        "notice", "Taken out. What they hold stays with them until it is rated or given back.");
    return "redirect:/reviews/pools";
  }
}
