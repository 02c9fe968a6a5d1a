package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Accounts that belong to one person: for the rules of review they are one.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class AccountPages {

  private final RelationStore store;
  private final People people;
  private final ReviewClock clock;
  private final Audit audit;

  AccountPages(RelationStore store, People people, ReviewClock clock, Audit audit) {
    this.store = store;
    this.people = people;
    this.clock = clock;
    this.audit = audit;
  }

  public record Line(UUID person, String address, String main) {}

  @GetMapping("/reviews/accounts")
  ModelAndView accounts() {
    return page(Errors.NONE, "", "", HttpStatus.OK);
  }

  @PostMapping("/reviews/accounts")
  @Transactional
  public ModelAndView merge(
      Actor actor,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String main,
      RedirectAttributes next) {
    var one = known(actor, address);
    var other = known(actor, main);
    if (one == null) return again("address", address, main);
    if (other == null || other.equals(one)) return again("main", address, main);
    store.merge(one, other, actor.id(), clock.now());
    audit.append(actor.id(), "accounts told to be one person's", one, "");
    next.addFlashAttribute("notice", "Kept. The rules of review take the two for one person.");
    return new ModelAndView("redirect:/reviews/accounts");
  }

  /// Somebody who belongs to this agency.
  private Person.@Nullable Id known(Actor actor, String address) {
    return people
        .byEmail(address.strip())
        .flatMap(it -> people.actor(it.id(), actor.agency()))
        .map(Actor::id)
        .orElse(null);
  }

  @PostMapping("/reviews/accounts/removals")
  @Transactional
  public String part(Actor actor, @RequestParam UUID person, RedirectAttributes next) {
    store.part(new Person.Id(person));
    audit.append(actor.id(), "accounts told apart", new Person.Id(person), "");
    next.addFlashAttribute("notice", "The two count as two people again.");
    return "redirect:/reviews/accounts";
  }

  private ModelAndView again(String field, String address, String main) {
    var sentence = "Nobody here has this address, or it is the same account. Check both.";
    var errors = new Errors(List.of(new Errors.Mistake(field, sentence)));
    return page(errors, address, main, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(Errors errors, String address, String main, HttpStatus status) {
    var lines =
        store.merged().stream().map(it -> new Line(it.person(), it.name(), it.main())).toList();
    return new ModelAndView("review/accounts", status)
        .addObject("errors", errors)
        .addObject("address", address)
        .addObject("main", main)
        .addObject("lines", lines);
  }
}
