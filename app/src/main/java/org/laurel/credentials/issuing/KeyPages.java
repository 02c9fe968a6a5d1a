package org.laurel.credentials.issuing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an administrator makes a new key, and reports that somebody else may have had an old one.
@Controller
@Requires(Role.ADMINISTRATOR)
class KeyPages {

  private final Issuing issuing;
  private final IssuerKeys keys;
  private final Agencies agencies;

  KeyPages(Issuing issuing, IssuerKeys keys, Agencies agencies) {
    this.issuing = issuing;
    this.keys = keys;
    this.agencies = agencies;
  }

  /// @param since the agency's own time, as browsers send it, such as `2026-11-22T09:30`
  public record Theft(
      String since,
      @NotBlank(message = "Give the reason. It is kept in the record.")
          @Size(max = 500, message = "Keep the reason to 500 characters.")
          String reason) {

    public Theft {
      since = Objects.requireNonNullElse(since, "");
    }

    Optional<Instant> time(ZoneId zone) {
      return new TypedTime(since).in(zone);
    }
  }

  @PostMapping("/issuing/keys")
  String renewKey(Actor actor, RedirectAttributes redirect) {
    issuing.renewKey(actor);
    redirect.addFlashAttribute("notice", "A new key signs from now on. Old badges stay valid.");
    return "redirect:/issuing";
  }

  @GetMapping("/issuing/keys/{epoch}/theft")
  ModelAndView ask(@PathVariable int epoch) {
    return form(epoch, HttpStatus.OK).addObject("form", new Theft("", ""));
  }

  @PostMapping("/issuing/keys/{epoch}/theft")
  ModelAndView report(
      @PathVariable int epoch,
      @Valid @ModelAttribute("form") Theft form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    var since = form.time(agencies.current().timeZone());
    if (since.isEmpty())
      result.rejectValue("since", "time", "Give the day and the time since when it is not safe.");
    if (result.hasErrors()) return form(epoch, HttpStatus.BAD_REQUEST);
    var waiting = issuing.declareStolen(actor, epoch, since.orElseThrow(), form.reason().strip());
    redirect.addFlashAttribute("notice", told(epoch, waiting));
    return new ModelAndView("redirect:/issuing");
  }

  private static String told(int epoch, int waiting) {
    var anew =
        switch (waiting) {
          case 0 -> "Nothing was signed with it since then.";
          case 1 -> "One credential is signed anew with another key within seconds.";
          default -> "%,d credentials are signed anew with another key.".formatted(waiting);
        };
    return "Key %d is reported stolen. %s".formatted(epoch, anew);
  }

  private ModelAndView form(int epoch, HttpStatus status) {
    if (keys.published().stream().noneMatch(it -> it.epoch() == epoch))
      throw new NotFound("This key");
    return new ModelAndView("credentials/issuing/theft", status).addObject("epoch", epoch);
  }
}
