package org.laurel.credentials.owner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.evidence.OpenedEvidence;
import org.laurel.credentials.views.Views;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an earner decides what others see of a credential, and sees how often they looked.
@Controller
@SignedIn
class OwnerPages {

  private final Credentials credentials;
  private final OpenedEvidence evidence;
  private final Views views;
  private final Reminders reminders;

  OwnerPages(Credentials credentials, OpenedEvidence evidence, Views views, Reminders reminders) {
    this.credentials = credentials;
    this.evidence = evidence;
    this.views = views;
    this.reminders = reminders;
  }

  /// @param path of its share page
  /// @param reminder the day of it, or null
  /// @param typed the day that was refused, or empty
  public record Shown(
      Credential credential,
      String path,
      List<OpenedEvidence.Own> evidence,
      List<Views.Count> views,
      @Nullable LocalDate reminder,
      String typed) {}

  @GetMapping("/credentials/{id}/mine")
  ModelAndView mine(Actor actor, @PathVariable UUID id) {
    return page(actor, id, "", Errors.NONE, HttpStatus.OK);
  }

  @PostMapping("/credentials/{id}/evidence/{item}/opening")
  String open(
      Actor actor, @PathVariable UUID id, @PathVariable UUID item, RedirectAttributes answer) {
    evidence.open(actor, id, item);
    return told(
        id, "It is open. Everybody who has the link to your credential can see it.", answer);
  }

  @PostMapping("/credentials/{id}/evidence/{item}/closing")
  String close(
      Actor actor, @PathVariable UUID id, @PathVariable UUID item, RedirectAttributes answer) {
    evidence.close(actor, id, item);
    return told(id, "It is closed. Nobody but you sees it here.", answer);
  }

  @PostMapping("/credentials/{id}/reminder")
  ModelAndView remind(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String day,
      RedirectAttributes answer) {
    try {
      var due = reminders.set(own(actor, id), day);
      return new ModelAndView(told(id, "We remind you on " + due + ".", answer));
    } catch (Refused refused) {
      var mistake = new Errors.Mistake("day", String.valueOf(refused.getMessage()));
      return page(actor, id, day, new Errors(List.of(mistake)), HttpStatus.BAD_REQUEST);
    }
  }

  @PostMapping("/credentials/{id}/reminder/removal")
  String forget(Actor actor, @PathVariable UUID id, RedirectAttributes answer) {
    reminders.remove(own(actor, id));
    return told(id, "There is no reminder any more.", answer);
  }

  private static String told(UUID id, String sentence, RedirectAttributes answer) {
    answer.addFlashAttribute("notice", sentence);
    return "redirect:/credentials/" + id + "/mine";
  }

  private ModelAndView page(Actor actor, UUID id, String typed, Errors errors, HttpStatus status) {
    var credential = own(actor, id);
    var shown =
        new Shown(
            credential,
            "/credentials/" + id,
            evidence.own(actor, id),
            views.of(id),
            reminders.of(credential).orElse(null),
            typed);
    return new ModelAndView(
        "credentials/owner/mine", Map.of("shown", shown, "errors", errors), status);
  }

  private Credential own(Actor actor, UUID id) {
    return credentials.own(actor, new Credential.Id(id));
  }
}
