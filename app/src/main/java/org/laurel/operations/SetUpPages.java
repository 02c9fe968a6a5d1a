package org.laurel.operations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of the first administrator; the key in its address is its lock.
@Controller
@Everyone
class SetUpPages {

  private final SetUp setUp;

  SetUpPages(SetUp setUp) {
    this.setUp = setUp;
  }

  @GetMapping("/set-up")
  String ask(@RequestParam String key, Model model) {
    setUp.admit(key);
    model.addAttribute("key", key);
    model.addAttribute("first", new First("", "", "", "America/New_York", "", "", ""));
    return "operations/set-up";
  }

  @PostMapping("/set-up")
  String make(
      @RequestParam String key,
      @Valid @ModelAttribute("first") First first,
      BindingResult result,
      Model model,
      HttpServletResponse response) {
    setUp.admit(key);
    if (result.hasErrors()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("key", key);
      return "operations/set-up";
    }
    return "redirect:/" + setUp.found(first).slug() + "/sign-in";
  }

  public record First(
      @NotBlank(message = "Enter the name of your agency.")
          @Size(max = 120, message = "Keep the agency's name to 120 characters.")
          String agency,
      @Pattern(
              regexp = "[a-z][a-z0-9-]{1,38}",
              message = "Enter a short address of 2 to 39 small letters, digits and hyphens.")
          String slug,
      @Pattern(
              regexp = "([A-Z]{2}-[A-Z0-9]{1,3})?",
              message = "Enter the state as its code, such as US-VA, or leave it empty.")
          String jurisdiction,
      @Pattern(
              regexp = "[A-Za-z_]+/[A-Za-z_/]+",
              message = "Enter a time zone such as America/New_York.")
          String timeZone,
      @NotBlank(message = "Enter your name.")
          @Size(max = 120, message = "Keep your name to 120 characters.")
          String name,
      @NotBlank(message = "Enter your email address.")
          @Email(message = "Enter an email address such as ada@agency.example.")
          String email,
      @Size(
              min = 15,
              max = 128,
              message = "Choose a password of 15 to 128 characters. A few words do well.")
          String password) {}
}
