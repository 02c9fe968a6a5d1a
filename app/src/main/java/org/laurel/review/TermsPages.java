package org.laurel.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.database.Ids;
import org.laurel.learning.Choice;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How the agency reviews: the terms of today, those to come, and those that were.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class TermsPages {

  private static final String FORM = "form";

  private final TermsStore store;
  private final ReviewClock clock;
  private final Ids ids;
  private final Audit audit;

  TermsPages(TermsStore store, ReviewClock clock, Ids ids, Audit audit) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /// @param state such as `In force`
  public record Line(String from, String state, String by, List<String> words) {}

  @GetMapping("/reviews/terms")
  ModelAndView terms() {
    return page(HttpStatus.OK).addObject(FORM, TermsForm.of(store.at(clock.now()), clock.today()));
  }

  @PostMapping("/reviews/terms")
  @Transactional
  public ModelAndView change(
      Actor actor,
      @ModelAttribute(FORM) TermsForm form,
      BindingResult result,
      RedirectAttributes next) {
    if (TermsCheck.of(form, clock.today()).tell(result)) return page(HttpStatus.BAD_REQUEST);
    var id = new Review.Id(ids.next());
    var since = start(form.firstDay());
    store.insert(id.value(), form.terms(), since, actor.id(), clock.now());
    audit.append(actor.id(), "review terms changed", id, "From " + form.firstDay());
    next.addFlashAttribute(
        "notice", "Saved. Submissions that come in from " + clock.day(since) + " on follow it.");
    return new ModelAndView("redirect:/reviews/terms");
  }

  /// What begins today begins now: it was not known this morning.
  private Instant start(LocalDate day) {
    return day.equals(clock.today()) ? clock.now() : clock.startOf(day);
  }

  private ModelAndView page(HttpStatus status) {
    return new ModelAndView("review/terms", status)
        .addObject("lines", lines())
        .addObject("colleagues", choices(Terms.Colleagues.values()))
        .addObject("approvals", choices(Terms.Approval.values()))
        .addObject("eyes", choices(Terms.Eyes.values()))
        .addObject("invites", choices(Terms.Invites.values()))
        .addObject("raters", List.of(new Choice("2", "Two"), new Choice("1", "One")));
  }

  private static List<Choice> choices(Enum<?>[] values) {
    return Stream.of(values).map(it -> new Choice(it.name(), title(it))).toList();
  }

  private static String title(Enum<?> value) {
    return switch (value) {
      case Terms.Colleagues it -> it.title();
      case Terms.Approval it -> it.title();
      case Terms.Eyes it -> it.title();
      case Terms.Invites it -> it.title();
      default -> throw new IllegalArgumentException(value.name());
    };
  }

  private List<Line> lines() {
    var all = store.all();
    var now = clock.now();
    var inForce = all.stream().filter(it -> !it.since().isAfter(now)).findFirst().orElse(null);
    return all.stream()
        .map(it ->
            new Line(
                clock.dayAndYear(it.since()), state(it, inForce, now), it.by(), words(it.terms())))
        .toList();
  }

  private static String state(
      TermsStore.Dated it, TermsStore.@Nullable Dated inForce, Instant now) {
    if (it.equals(inForce)) return "In force";
    return it.since().isAfter(now) ? "To come" : "Before";
  }

  private static List<String> words(Terms it) {
    return List.of(
        it.raters() == 1 ? "One assessor rates" : "Two assessors rate",
        "Kept apart: " + it.colleagues().title().toLowerCase(Locale.ROOT),
        it.pairDays() + " days between two who judge each other",
        it.loadCap() + " submissions in hand at most",
        "Approval: " + it.approval().title(),
        it.attempts() == 0 ? "As many attempts as it takes" : it.attempts() + " attempts",
        "Another attempt: " + it.eyes().title(),
        it.appealDays() == 0 ? "No appeal" : it.appealDays() + " days to appeal",
        "Asked to become assessors: " + it.invites().title().toLowerCase(Locale.ROOT));
  }
}
