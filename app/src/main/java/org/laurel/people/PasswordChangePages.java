package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page where somebody who knows their password changes it.
@Controller
@SignedIn
class PasswordChangePages {

  private final Accounts accounts;
  private final People people;
  private final Passwords passwords;
  private final SignedInSession session;

  PasswordChangePages(
      Accounts accounts, People people, Passwords passwords, SignedInSession session) {
    this.accounts = accounts;
    this.people = people;
    this.passwords = passwords;
    this.session = session;
  }

  @StrongPassword
  public record Form(
      @NotBlank(message = "Enter the password you have now.") String current, String password)
      implements StrongPassword.Choice {

    @Override
    public List<@Nullable String> ownWords() {
      return List.of();
    }
  }

  @GetMapping("/settings/password")
  String show() {
    return "people/password-change";
  }

  @PostMapping("/settings/password")
  String change(
      Actor actor,
      @Valid @ModelAttribute("form") Form form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes answer) {
    if (!result.hasErrors() && !knows(actor, form.current(), request))
      result.rejectValue("current", "wrong", "This is not the password you have now. Try again.");
    if (result.hasErrors()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return "people/password-change";
    }
    accounts.setPassword(actor.id(), passwords.hash(form.password()));
    accounts.signOutEverywhere(actor.id());
    session.begin(actor.id(), request, response);
    answer.addFlashAttribute("notice", "Your password is changed.");
    return SettingsPages.SETTINGS;
  }

  private boolean knows(Actor actor, String password, HttpServletRequest request) {
    var address = people.emails(actor.id()).getFirst().address();
    return passwords.check(address, password, request.getRemoteAddr()).isPresent();
  }
}
