package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The page where people sign in.
@Controller
@Everyone
class SignInPages {

  private static final String WRONG =
      "The email address and the password do not belong together. Check both and try again.";

  private final Passwords passwords;
  private final SignedInSession session;

  SignInPages(Passwords passwords, SignedInSession session) {
    this.passwords = passwords;
    this.session = session;
  }

  /// @param next where to go on
  public record Form(
      @NotBlank(message = "Enter your email address.") @EmailAddress @Nullable String email,
      @NotBlank(message = "Enter your password.") @Nullable String password,
      @Nullable String next) {

    public Form {
      email = email == null ? null : email.strip();
    }

    public String path() {
      return Next.path(next);
    }

    String address() {
      return email == null ? "" : email;
    }

    String secret() {
      return password == null ? "" : password;
    }
  }

  @GetMapping("/sign-in")
  String signIn(@ModelAttribute("form") Form form) {
    return "people/sign-in";
  }

  @PostMapping("/sign-in")
  String signIn(
      @Valid @ModelAttribute("form") Form form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!result.hasErrors()) {
      var person = passwords.check(form.address(), form.secret(), request.getRemoteAddr());
      if (person.isPresent()) {
        session.begin(person.get().id(), request, response);
        return "redirect:" + form.path();
      }
      result.reject("wrong", WRONG);
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return "people/sign-in";
  }
}
