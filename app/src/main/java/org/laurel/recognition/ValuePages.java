package org.laurel.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a teacher's credentials are worth, and a letter for each gain that names its rule.
@Controller
@Requires(Role.EDUCATOR)
class ValuePages {

  private final Gains gains;
  private final Rules rules;
  private final Claiming claiming;
  private final Disputes disputes;
  private final Letters letters;
  private final Clock clock;

  ValuePages(
      Gains gains,
      Rules rules,
      Claiming claiming,
      Disputes disputes,
      Letters letters,
      Clock clock) {
    this.gains = gains;
    this.rules = rules;
    this.claiming = claiming;
    this.disputes = disputes;
    this.letters = letters;
    this.clock = clock;
  }

  @Bean
  static MenuItem valueItem() {
    return new MenuItem("My value", "/value", Role.EDUCATOR.name(), 45);
  }

  @GetMapping("/value")
  ModelAndView value(Actor actor) {
    var own = gains.of(actor);
    return new ModelAndView("recognition/value")
        .addObject("gains", own)
        .addObject("totals", Total.of(own, rules.today()))
        .addObject("today", LocalDate.now(clock));
  }

  @GetMapping("/value/{id}")
  ModelAndView letter(Actor actor, @PathVariable UUID id) {
    return letters.of(actor, new Gain.Id(id), "", Errors.NONE);
  }

  @PostMapping("/value/{id}/claim")
  ModelAndView claim(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    try {
      claiming.claim(actor, new Gain.Id(id));
    } catch (Refused refused) {
      return letters.of(actor, new Gain.Id(id), "", Errors.at("claim", refused));
    }
    next.addFlashAttribute("notice", "You asked for it. Your district has it now.");
    return new ModelAndView("redirect:/value/" + id);
  }

  @PostMapping("/value/{id}/claim/withdrawal")
  String unclaim(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    claiming.unclaim(actor, new Gain.Id(id));
    next.addFlashAttribute("notice", "You do not ask for it any more.");
    return "redirect:/value/" + id;
  }

  @PostMapping("/value/{id}/disputes")
  ModelAndView dispute(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes next) {
    try {
      disputes.raise(actor, new Gain.Id(id), words);
    } catch (Refused refused) {
      return letters.of(actor, new Gain.Id(id), words, Errors.at("words", refused));
    }
    next.addFlashAttribute("notice", "Your district has it. An officer answers with a reason.");
    return new ModelAndView("redirect:/value/" + id);
  }
}
