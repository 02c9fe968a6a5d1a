package org.laurel.review.pay;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.pay.PayrollScreen.Typed;
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

/// What all assessors earned: the lines, the corrections, and the file for payroll.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class PayrollPages {

  private static final int LONGEST_REASON = 500;

  private final PayPages pay;
  private final PayStore store;
  private final PayrollScreen screen;
  private final Ids ids;
  private final InstantSource clock;
  private final Audit audit;

  PayrollPages(
      PayPages pay,
      PayStore store,
      PayrollScreen screen,
      Ids ids,
      InstantSource clock,
      Audit audit) {
    this.pay = pay;
    this.store = store;
    this.screen = screen;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  @GetMapping("/reviews/payroll")
  ModelAndView all(@RequestParam(required = false) @Nullable YearMonth month) {
    return screen.page(pay.shown(month), Typed.NOTHING, Errors.NONE, HttpStatus.OK);
  }

  @GetMapping("/reviews/payroll.csv")
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> table(@RequestParam YearMonth month) {
    return PayPages.send(store.between(pay.start(month), pay.end(month)), month);
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
    var who = screen.assessors().stream().filter(it -> it.value().equals(assessor)).findFirst();
    if (who.isEmpty()) return screen.again("assessor", "Choose an assessor.", typed);
    if (!amount.strip().matches("-?\\d{1,4}(\\.\\d{1,2})?"))
      return screen.again("amount", "Write an amount such as 35, or -35 to take it back.", typed);
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON)
      return screen.again("reason", "Give the reason in 500 characters or fewer.", typed);
    var person = new Person.Id(UUID.fromString(assessor));
    var value = new BigDecimal(amount.strip());
    store.correct(ids.next(), person, value, reason.strip(), actor.id(), clock.instant());
    audit.append(actor.id(), "pay corrected", person, value.toPlainString());
    next.addFlashAttribute(
        "notice", "Added as a line of its own. " + who.get().label() + " sees it.");
    return new ModelAndView("redirect:/reviews/payroll");
  }
}
