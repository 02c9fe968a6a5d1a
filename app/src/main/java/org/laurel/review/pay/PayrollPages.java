package org.laurel.review.pay;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.database.Ids;
import org.laurel.learning.Choice;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What all assessors earned: the rate, the lines, the corrections, and the file for payroll.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class PayrollPages {

  private static final int LONGEST_REASON = 500;

  private final PayPages pay;
  private final PayStore store;
  private final People people;
  private final Ids ids;
  private final InstantSource clock;
  private final Audit audit;

  PayrollPages(
      PayPages pay, PayStore store, People people, Ids ids, InstantSource clock, Audit audit) {
    this.pay = pay;
    this.store = store;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /// What was typed into the two forms.
  public record Typed(String rate, String assessor, String amount, String reason) {

    static final Typed NOTHING = new Typed("", "", "", "");
  }

  @GetMapping("/reviews/payroll")
  ModelAndView all(@RequestParam(required = false) @Nullable YearMonth month) {
    return page(pay.shown(month), Typed.NOTHING, Errors.NONE, HttpStatus.OK);
  }

  @GetMapping("/reviews/payroll.csv")
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> table(@RequestParam YearMonth month) {
    return PayPages.send(store.between(pay.start(month), pay.end(month)), month);
  }

  @PostMapping("/reviews/payroll/rates")
  @Transactional
  public ModelAndView rate(
      Actor actor, @RequestParam(defaultValue = "") String rate, RedirectAttributes next) {
    if (!rate.strip().matches("\\d{1,4}(\\.\\d{1,2})?"))
      return again("rate", "Write an amount such as 35 or 35.50.", new Typed(rate, "", "", ""));
    var now = clock.instant();
    store.rate(ids.next(), now, new BigDecimal(rate.strip()), actor.id(), now);
    audit.append(actor.id(), "pay rate changed", actor.id(), rate.strip());
    next.addFlashAttribute("notice", "Saved. Ratings from now on are paid at this rate.");
    return new ModelAndView("redirect:/reviews/payroll");
  }

  @PostMapping("/reviews/payroll/corrections")
  @Transactional
  public ModelAndView correct(
      Actor actor,
      @RequestParam(defaultValue = "") String assessor,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    var typed = new Typed("", assessor, amount, reason);
    var who = assessors().stream().filter(it -> it.value().equals(assessor)).findFirst();
    if (who.isEmpty()) return again("assessor", "Choose an assessor.", typed);
    if (!amount.strip().matches("-?\\d{1,4}(\\.\\d{1,2})?"))
      return again("amount", "Write an amount such as 35, or -35 to take it back.", typed);
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON)
      return again("reason", "Give the reason in 500 characters or fewer.", typed);
    var person = new Person.Id(UUID.fromString(assessor));
    var value = new BigDecimal(amount.strip());
    store.correct(ids.next(), person, value, reason.strip(), actor.id(), clock.instant());
    audit.append(actor.id(), "pay corrected", person, value.toPlainString());
    next.addFlashAttribute(
        "notice", "Added as a line of its own. " + who.get().label() + " sees it.");
    return new ModelAndView("redirect:/reviews/payroll");
  }

  private List<Choice> assessors() {
    return people.holding(Role.ASSESSOR).stream()
        .map(it -> new Choice(it.id().value().toString(), it.name()))
        .toList();
  }

  private ModelAndView again(String field, String sentence, Typed typed) {
    var errors = new Errors(List.of(new Errors.Mistake(field, sentence)));
    return page(pay.shown(null), typed, errors, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(YearMonth month, Typed typed, Errors errors, HttpStatus status) {
    var rates = store.rates();
    return new ModelAndView("review/pay/payroll", status)
        .addObject("month", pay.month(month, store.between(pay.start(month), pay.end(month))))
        .addObject("rate", rates.isEmpty() ? "" : rates.getFirst().amount().toPlainString())
        .addObject("assessors", assessors())
        .addObject("typed", typed)
        .addObject("errors", errors);
  }
}
