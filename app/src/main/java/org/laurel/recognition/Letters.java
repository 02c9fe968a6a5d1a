package org.laurel.recognition;

import java.time.Clock;
import java.time.LocalDate;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The letter of a gain, which names its rule, and what a teacher may do about it.
@Component
class Letters {

  private final Gains gains;
  private final Rules rules;
  private final Disputes disputes;
  private final Clock clock;

  Letters(Gains gains, Rules rules, Disputes disputes, Clock clock) {
    this.gains = gains;
    this.rules = rules;
    this.disputes = disputes;
    this.clock = clock;
  }

  /// @param words typed into a dispute that was refused
  ModelAndView of(Actor actor, Gain.Id id, String words, Errors errors) {
    var gain = gains.own(actor, id);
    var status = errors.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    return new ModelAndView("recognition/letter", status)
        .addObject("gain", gain)
        .addObject("rule", rules.rule(gain.rule()))
        .addObject("lines", gains.lines(id))
        .addObject("disputes", disputes.of(id))
        .addObject("words", words)
        .addObject("today", LocalDate.now(clock))
        .addObject("errors", errors);
  }
}
