package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of one's own account.
@Controller
@SignedIn
class SettingsPages {

  static final String SETTINGS = "redirect:/settings";

  private final Settings settings;
  private final Accounts accounts;
  private final SignedInSession session;

  SettingsPages(Settings settings, Accounts accounts, SignedInSession session) {
    this.settings = settings;
    this.accounts = accounts;
    this.session = session;
  }

  public record Profile(@PersonName @Nullable String name, @Nullable String timeZone) {

    String newName() {
      return name == null ? "" : name.strip();
    }
  }

  @GetMapping("/settings")
  String show(Actor actor, Model model) {
    var zone = actor.person().timeZone().getId();
    model.addAttribute("form", new Profile(actor.person().name(), zone));
    return draw(actor, model);
  }

  @PostMapping("/settings")
  String save(
      Actor actor,
      @Valid @ModelAttribute("form") Profile form,
      BindingResult result,
      HttpServletResponse response,
      Model model,
      RedirectAttributes answer) {
    if (!TimeZones.isKnown(form.timeZone()))
      result.rejectValue("timeZone", "unknown", "Choose a time zone from the list.");
    if (result.hasErrors()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return draw(actor, model);
    }
    settings.save(actor.id(), form.newName(), ZoneId.of(String.valueOf(form.timeZone())));
    answer.addFlashAttribute("notice", "Saved.");
    return SETTINGS;
  }

  private String draw(Actor actor, Model model) {
    model.addAttribute("account", settings.of(actor));
    return "people/settings";
  }

  @PostMapping("/settings/organization")
  String workAt(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID organization,
      RedirectAttributes answer) {
    settings.workAt(actor.id(), organization);
    answer.addFlashAttribute("notice", "Saved.");
    return SETTINGS;
  }

  /// Signs out every browser and program; this browser begins anew.
  @PostMapping("/settings/sessions/end")
  String signOutEverywhere(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes answer) {
    accounts.signOutEverywhere(actor.id());
    session.begin(actor.id(), request, response);
    answer.addFlashAttribute("notice", "All other browsers and programs are signed out.");
    return SETTINGS;
  }
}
