package org.laurel.front;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.laurel.web.NextStep;
import org.laurel.web.NextSteps;
import org.laurel.web.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that answers one question: what now?
@Controller
@SignedIn
class HomePages {

  private final List<NextSteps> rooms;
  private final Notices notices;

  HomePages(ObjectProvider<NextSteps> rooms, Notices notices) {
    this.rooms = rooms.stream().toList();
    this.notices = notices;
  }

  @Bean
  static MenuItem homeInTheMenu() {
    return new MenuItem("Home", "/home", MenuItem.SIGNED_IN, 0);
  }

  @GetMapping("/home")
  String home(Actor actor, Model model) {
    var roles = actor.roles().stream().map(Role::name).collect(toSet());
    var steps =
        rooms.stream()
            .filter(room -> room.concerns(roles))
            .flatMap(room -> room.of(actor.id()).stream())
            .sorted(Comparator.comparing(NextStep::urgency))
            .toList();
    model.addAttribute("greeting", "Hello, " + actor.person().name().split(" ", 2)[0]);
    model.addAttribute("steps", steps);
    model.addAttribute("unread", notices.unread(actor.id()));
    model.addAttribute("educator", actor.is(Role.EDUCATOR) || actor.roles().isEmpty());
    return "front/home";
  }
}
