package org.laurel.recognition;

import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a teacher's credentials are worth, and a letter for each gain that names its rule.
@Controller
@Requires(Role.EDUCATOR)
class ValuePages {

  private final Gains gains;
  private final Rules rules;

  ValuePages(Gains gains, Rules rules) {
    this.gains = gains;
    this.rules = rules;
  }

  @Bean
  static MenuItem valueItem() {
    return new MenuItem("My value", "/value", Role.EDUCATOR.name(), 45);
  }

  @GetMapping("/value")
  String value(Actor actor, Model model) {
    model.addAttribute("gains", gains.of(actor));
    return "recognition/value";
  }

  @GetMapping("/value/{id}")
  String letter(Actor actor, @PathVariable UUID id, Model model) {
    var gain = gains.own(actor, new Gain.Id(id));
    model.addAttribute("gain", gain);
    model.addAttribute("rule", rules.rule(gain.rule()));
    return "recognition/letter";
  }
}
