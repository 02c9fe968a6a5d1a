package org.laurel.review.pay;

import java.math.BigDecimal;
import java.time.InstantSource;
import org.laurel.audit.Audit;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.pay.PayrollScreen.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where program managers say what a rating is paid from now on.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class RatePages {

  private final RateStore store;
  private final PayrollScreen screen;
  private final Ids ids;
  private final InstantSource clock;
  private final Audit audit;

  RatePages(RateStore store, PayrollScreen screen, Ids ids, InstantSource clock, Audit audit) {
    this.store = store;
    this.screen = screen;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  @PostMapping("/reviews/payroll/rates")
  @Transactional
  public ModelAndView rate(
      Actor actor, @RequestParam(defaultValue = "") String rate, RedirectAttributes next) {
    if (!rate.strip().matches("\\d{1,4}(\\.\\d{1,2})?"))
      return screen.again(
          "rate", "Write an amount such as 35 or 35.50.", new Typed(rate, "", "", ""));
    var now = clock.instant();
    store.insert(ids.next(), now, new BigDecimal(rate.strip()), actor.id(), now);
    audit.append(actor.id(), "pay rate changed", actor.id(), rate.strip());
    next.addFlashAttribute("notice", "Saved. Ratings from now on are paid at this rate.");
    return new ModelAndView("redirect:/reviews/payroll");
  }
}
