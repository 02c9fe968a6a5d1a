package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The page where a teacher opens an account, and goes on at once with what brought them here.
@Controller
@Everyone
class SignUpPages {

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignedInSession session;

  SignUpPages(Accounts accounts, Passwords passwords, SignedInSession session) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.session = session;
  }

  /// @param personalEmail keeps the account open to its owner when the job ends
  @StrongPassword
  public record Form(
      @PersonName String name,
      @NotBlank(message = "Enter your work email address.") @EmailAddress String email,
      @EmailAddress @Nullable String personalEmail,
      String password,
      @Nullable String next)
      implements StrongPassword.Choice {

    public String path() {
      return Next.path(next);
    }

    @Override
    public List<@Nullable String> ownWords() {
      return Arrays.asList(name, email, personalEmail);
    }
  }

  @GetMapping("/sign-up")
  String signUp(@ModelAttribute("form") Form form) {
    return "people/sign-up";
  }

  @PostMapping("/sign-up")
  String signUp(
      @Valid @ModelAttribute("form") Form form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (result.hasErrors()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return "people/sign-up";
    }
    var opened =
        accounts
            .open(form.name(), form.email(), form.personalEmail(), passwords.hash(form.password()))
            .or(() -> passwords.check(form.email(), form.password(), request.getRemoteAddr()));
    if (opened.isPresent()) {
      session.begin(opened.get().id(), request, response);
      return "redirect:" + form.path();
    }
    model.addAttribute("address", form.email());
    return "people/mail-sent";
  }
}
