package org.laurel.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.laurel.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The acts on one's own addresses and passkeys, from the settings page.
@Controller
@SignedIn
class EmailPages {

  private final Accounts accounts;
  private final Settings settings;

  EmailPages(Accounts accounts, Settings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  public record NewEmail(
      @NotBlank(message = "Enter the email address to add.") @EmailAddress String email) {}

  /// The answer is the same whether the address has an account or not.
  @PostMapping("/settings/emails")
  String add(
      Actor actor, @Valid @ModelAttribute("email") NewEmail form, RedirectAttributes answer) {
    accounts.add(actor.id(), form.email());
    answer.addFlashAttribute(
        "notice", "We have written to " + form.email() + ". Open the link in that mail.");
    return SettingsPages.SETTINGS;
  }

  @PostMapping("/settings/emails/confirmation")
  String sendAgain(Actor actor, @RequestParam String address, RedirectAttributes answer) {
    accounts.sendAgain(actor.id(), address);
    answer.addFlashAttribute(
        "notice", "We have written to " + address + ". Open the link in that mail.");
    return SettingsPages.SETTINGS;
  }

  @PostMapping("/settings/emails/primary")
  String makePrimary(Actor actor, @RequestParam String address) {
    settings.makePrimary(actor.id(), address);
    return SettingsPages.SETTINGS;
  }

  @PostMapping("/settings/emails/removal")
  String remove(Actor actor, @RequestParam String address, RedirectAttributes answer) {
    settings.removeEmail(actor.id(), address);
    answer.addFlashAttribute("notice", "Removed.");
    return SettingsPages.SETTINGS;
  }

  @PostMapping("/settings/passkeys/removal")
  String removePasskey(Actor actor, @RequestParam String passkey, RedirectAttributes answer) {
    settings.removePasskey(actor.id(), passkey);
    answer.addFlashAttribute("notice", "Removed. Remove it from your device as well.");
    return SettingsPages.SETTINGS;
  }
}
