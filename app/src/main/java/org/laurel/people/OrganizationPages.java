package org.laurel.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Organization.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page where administrators keep the list of districts and schools.
@Controller
@Requires(Role.ADMINISTRATOR)
class OrganizationPages {

  private final Organizations organizations;

  OrganizationPages(Organizations organizations) {
    this.organizations = organizations;
  }

  public record Form(
      @NotBlank(message = "Enter the name of the school or district.")
          @Size(max = 200, message = "Make the name at most 200 characters long.")
          @Nullable String name,
      @NotNull(message = "Choose what it is.") @Nullable Kind kind,
      @Nullable UUID parent) {}

  @GetMapping("/organizations")
  String list(Model model) {
    model.addAttribute("form", new Form("", Kind.SCHOOL, null));
    return draw(model);
  }

  @PostMapping("/organizations")
  String add(
      @Valid @ModelAttribute("form") Form form,
      BindingResult result,
      HttpServletResponse response,
      Model model,
      RedirectAttributes answer) {
    var name = form.name();
    var kind = form.kind();
    if (result.hasErrors() || name == null || kind == null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return draw(model);
    }
    organizations.add(name, kind, form.parent());
    answer.addFlashAttribute("notice", "Added.");
    return "redirect:/organizations";
  }

  private String draw(Model model) {
    model.addAttribute("organizations", organizations.all());
    model.addAttribute("kinds", List.of(Kind.values()));
    return "people/organizations";
  }
}
