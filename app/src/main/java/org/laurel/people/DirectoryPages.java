package org.laurel.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages where administrators see to people: find, invite, give roles, suspend.
@Controller
@Requires(Role.ADMINISTRATOR)
class DirectoryPages {

  private static final int PAGE = 50;
  private static final int LAST_PAGE = 10_000;

  private final Directory directory;

  DirectoryPages(Directory directory) {
    this.directory = directory;
  }

  @Bean
  static MenuItem peopleInTheMenu() {
    return new MenuItem("People", "/people", Role.ADMINISTRATOR.name(), 60);
  }

  @GetMapping("/people")
  String list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var number = Math.clamp(page, 0, LAST_PAGE);
    var found = directory.search(query, number, PAGE);
    model.addAttribute("people", found.stream().limit(PAGE).toList());
    model.addAttribute("query", query);
    model.addAttribute("number", number);
    model.addAttribute("more", found.size() > PAGE);
    model.addAttribute("roles", List.of(Role.values()));
    return "people/people";
  }

  @GetMapping("/people/{person}")
  String show(@PathVariable UUID person, Model model) {
    model.addAttribute("person", directory.entry(new Person.Id(person)));
    model.addAttribute("roles", List.of(Role.values()));
    return "people/person";
  }

  @PostMapping("/people/{person}/roles")
  String setRoles(
      @PathVariable UUID person,
      @RequestParam(required = false) @Nullable Set<Role> role,
      Actor actor,
      RedirectAttributes answer) {
    var roles = role == null ? EnumSet.noneOf(Role.class) : role;
    directory.setRoles(actor, new Person.Id(person), roles);
    answer.addFlashAttribute("notice", "Saved.");
    return "redirect:/people/" + person;
  }

  @PostMapping("/people/{person}/suspension")
  String suspend(@PathVariable UUID person, Actor actor, RedirectAttributes answer) {
    directory.suspend(actor, new Person.Id(person));
    answer.addFlashAttribute("notice", "Suspended. Every page and token is shut from now on.");
    return "redirect:/people/" + person;
  }

  @PostMapping("/people/{person}/restoration")
  String restore(@PathVariable UUID person, Actor actor, RedirectAttributes answer) {
    directory.restore(actor, new Person.Id(person));
    answer.addFlashAttribute("notice", "Restored, with the same roles as before.");
    return "redirect:/people/" + person;
  }

  public record Invitation(
      @NotBlank(message = "Enter the email address to invite.") @EmailAddress String email,
      Role role) {}

  @PostMapping("/people/invitations")
  String invite(@Valid @ModelAttribute("form") Invitation form, Actor actor, Model model) {
    model.addAttribute("link", directory.invite(actor, form.email(), form.role()));
    model.addAttribute("address", form.email());
    return "people/invited";
  }
}
