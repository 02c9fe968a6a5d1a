package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.notices.Notices;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The pages that give people back an account whose password is lost.
@Controller
@Everyone
class PasswordPages {

  private final Accounts accounts;
  private final Links links;
  private final Passwords passwords;
  private final Notices notices;
  private final SignedInSession session;

  PasswordPages(
      Accounts accounts,
      Links links,
      Passwords passwords,
      Notices notices,
      SignedInSession session) {
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.notices = notices;
    this.session = session;
  }

  public record Forgotten(
      @NotBlank(message = "Enter the email address of your account.") @EmailAddress String email) {}

  @StrongPassword
  public record NewPassword(String password) implements StrongPassword.Choice {

    @Override
    public List<@Nullable String> ownWords() {
      return List.of();
    }
  }

  @GetMapping("/password/forgotten")
  String ask(@ModelAttribute("form") Forgotten form, Model model) {
    model.addAttribute("mail", notices.sendsMail());
    return "people/password-forgotten";
  }

  /// The answer is the same whether the address has an account or not.
  @PostMapping("/password/forgotten")
  String ask(
      @Valid @ModelAttribute("form") Forgotten form,
      BindingResult result,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("mail", notices.sendsMail());
    if (result.hasErrors()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return "people/password-forgotten";
    }
    accounts.forgotPassword(form.email());
    model.addAttribute("address", form.email());
    return "people/mail-sent";
  }

  @GetMapping("/password/new/{key}")
  String choose(@PathVariable String key, @ModelAttribute("form") NewPassword form, Model model) {
    links.look(key, Link.Purpose.RESET);
    model.addAttribute("key", key);
    return "people/password-new";
  }

  @PostMapping("/password/new/{key}")
  String choose(
      @PathVariable String key,
      @Valid @ModelAttribute("form") NewPassword form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (result.hasErrors()) {
      model.addAttribute("key", key);
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return "people/password-new";
    }
    var person = accounts.resetPassword(key, passwords.hash(form.password()));
    session.begin(person, request, response);
    return "redirect:/home";
  }
}
