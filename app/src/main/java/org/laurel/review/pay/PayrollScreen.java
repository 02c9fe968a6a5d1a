package org.laurel.review.pay;

import java.time.YearMonth;
import java.util.List;
import org.laurel.learning.Choice;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the page of all assessors' pay: as it is, or as it was typed and could not be taken.
@Component
class PayrollScreen {

  private final PayPages pay;
  private final PayStore store;
  private final RateStore rates;
  private final People people;

  PayrollScreen(PayPages pay, PayStore store, RateStore rates, People people) {
    this.pay = pay;
    this.store = store;
    this.rates = rates;
    this.people = people;
  }

  /// What was typed into the two forms.
  public record Typed(String rate, String assessor, String amount, String reason) {

    static final Typed NOTHING = new Typed("", "", "", "");
  }

  List<Choice> assessors() {
    return people.holding(Role.ASSESSOR).stream()
        .map(it -> new Choice(it.id().value().toString(), it.name()))
        .toList();
  }

  ModelAndView again(String field, String sentence, Typed typed) {
    var errors = new Errors(List.of(new Errors.Mistake(field, sentence)));
    return page(pay.shown(null), typed, errors, HttpStatus.BAD_REQUEST);
  }

  ModelAndView page(YearMonth month, Typed typed, Errors errors, HttpStatus status) {
    var all = rates.all();
    return new ModelAndView("review/pay/payroll", status)
        .addObject("month", pay.month(month, store.between(pay.start(month), pay.end(month))))
        .addObject("rate", all.isEmpty() ? "" : all.getFirst().amount().toPlainString())
        .addObject("assessors", assessors())
        .addObject("typed", typed)
        .addObject("errors", errors);
  }
}
