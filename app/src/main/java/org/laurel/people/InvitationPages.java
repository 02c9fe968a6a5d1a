package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Everyone;
import org.laurel.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the link of an invitation does: it opens an account, or gives one that is there a new role.
/// As with [ConfirmPages], opening its page does nothing yet.
@Controller
@Everyone
@RequestMapping("/invitation/{key}")
class InvitationPages {

  private final Accounts accounts;
  private final Invitations invitations;
  private final PersonStore people;
  private final Passwords passwords;
  private final SignedInSession session;

  InvitationPages(
      Accounts accounts,
      Invitations invitations,
      PersonStore people,
      Passwords passwords,
      SignedInSession session) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.people = people;
    this.passwords = passwords;
    this.session = session;
  }

  @StrongPassword
  public record NewAccount(@PersonName String name, String password)
      implements StrongPassword.Choice {

    @Override
    public List<@Nullable String> ownWords() {
      return List.of(name == null ? "" : name);
    }
  }

  @GetMapping
  String invitation(
      @PathVariable String key, @ModelAttribute("form") NewAccount form, Model model) {
    show(key, model);
    return "people/invitation";
  }

  @PostMapping
  String openInvited(
      @PathVariable String key,
      @Valid @ModelAttribute("form") NewAccount form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (result.hasErrors()) {
      show(key, model);
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return "people/invitation";
    }
    var person = accounts.openInvited(key, form.name(), passwords.hash(form.password()));
    session.begin(person.id(), request, response);
    return "redirect:/home";
  }

  @PostMapping("/acceptance")
  @SignedIn
  String accept(@PathVariable String key, Actor actor, RedirectAttributes answer) {
    invitations.accept(key, actor.id());
    answer.addFlashAttribute("notice", "Welcome. Your new role is yours from now on.");
    return "redirect:/home";
  }

  private void show(String key, Model model) {
    var link = invitations.look(key);
    model.addAttribute("key", key);
    model.addAttribute("address", link.address());
    model.addAttribute("role", link.roleOffered().title());
    model.addAttribute("known", people.isKnown(link.address()));
  }
}
