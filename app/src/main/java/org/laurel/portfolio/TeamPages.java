package org.laurel.portfolio;

import java.util.Map;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.SignedIn;
import org.laurel.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Names those with whom something was made.
@Controller
@SignedIn
@RequestMapping("/artifacts/{id}")
class TeamPages {

  private final Teams teams;
  private final KeptView view;

  TeamPages(Teams teams, KeptView view) {
    this.teams = teams;
    this.view = view;
  }

  @PostMapping("/members")
  ModelAndView name(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String part,
      RedirectAttributes next) {
    try {
      teams.name(actor, new Artifact.Id(id), email, part);
      return KeptView.done(id, next, "Your colleague is named, and has a message.");
    } catch (Refused refused) {
      var typed = Map.of("email", email, "part", part);
      return view.wrong(actor, new Artifact.Id(id), refused, field(email, refused), typed);
    }
  }

  private static String field(String email, Refused refused) {
    return email.isBlank() || String.valueOf(refused.getMessage()).contains("address")
        ? "email"
        : "part";
  }

  @PostMapping("/members/{person}/removal")
  ModelAndView remove(
      Actor actor, @PathVariable UUID id, @PathVariable UUID person, RedirectAttributes next) {
    teams.remove(actor, new Artifact.Id(id), new Person.Id(person));
    return KeptView.done(id, next, "No longer named.");
  }

  @PostMapping("/own-part")
  ModelAndView setOwnPart(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String ownPart,
      RedirectAttributes next) {
    try {
      teams.setOwnPart(actor, new Artifact.Id(id), ownPart);
      return KeptView.done(id, next, "Your part is kept.");
    } catch (Refused refused) {
      return view.wrong(actor, new Artifact.Id(id), refused, "ownPart", ownPart);
    }
  }
}
