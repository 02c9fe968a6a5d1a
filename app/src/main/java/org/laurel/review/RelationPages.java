package org.laurel.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.laurel.audit.Audit;
import org.laurel.learning.Choice;
import org.laurel.people.Actor;
import org.laurel.review.RelationStore.Kind;
import org.laurel.review.RelationStore.Told;
import org.laurel.web.Errors;
import org.laurel.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where anybody says whose work they should not judge, or who should not judge theirs. The answer
/// is the same whether that person has an account or not.
@Controller
@SignedIn
class RelationPages {

  private static final int LONGEST_ADDRESS = 254;

  private final RelationStore store;
  private final ReviewClock clock;
  private final Audit audit;

  RelationPages(RelationStore store, ReviewClock clock, Audit audit) {
    this.store = store;
    this.clock = clock;
    this.audit = audit;
  }

  public record Line(String address, String kind, String words) {}

  @GetMapping("/reviews/relations")
  ModelAndView relations(Actor actor) {
    return page(actor, Errors.NONE, "", HttpStatus.OK);
  }

  @PostMapping("/reviews/relations")
  @Transactional
  public ModelAndView tell(
      Actor actor,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "CLOSE") Kind kind,
      RedirectAttributes next) {
    var typed = address.strip().toLowerCase(Locale.ROOT);
    if (!typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+") || typed.length() > LONGEST_ADDRESS) {
      var sentence = "Enter the email address, such as maya@school.example.";
      var errors = new Errors(List.of(new Errors.Mistake("address", sentence)));
      return page(actor, errors, address, HttpStatus.BAD_REQUEST);
    }
    store.tell(actor.id(), new Told(typed, kind), actor.id(), clock.now());
    audit.append(actor.id(), "relation told", actor.id(), kind.name());
    next.addFlashAttribute("notice", "Kept. You two will not judge each other's work.");
    return new ModelAndView("redirect:/reviews/relations");
  }

  @PostMapping("/reviews/relations/removals")
  @Transactional
  public String forget(
      Actor actor, @RequestParam String address, @RequestParam Kind kind, RedirectAttributes next) {
    store.forget(actor.id(), new Told(address, kind));
    audit.append(actor.id(), "relation taken back", actor.id(), kind.name());
    next.addFlashAttribute("notice", "Taken back. Add it again if that was a mistake.");
    return "redirect:/reviews/relations";
  }

  private ModelAndView page(Actor actor, Errors errors, String address, HttpStatus status) {
    return new ModelAndView("review/relations", status)
        .addObject("errors", errors)
        .addObject("address", address)
        .addObject("lines", store.toldBy(actor.id()).stream().map(RelationPages::line).toList())
        .addObject(
            "kinds",
            Stream.of(Kind.values()).map(it -> new Choice(it.name(), it.title())).toList());
  }

  private static Line line(Told it) {
    return new Line(it.address(), it.kind().name(), it.kind().title());
  }
}
