package org.laurel.people;

import org.jspecify.annotations.Nullable;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the link does that confirms an address. Opening its page does nothing yet, because programs
/// that look through mail open every link before its reader does.
@Controller
@Everyone
class ConfirmPages {

  private final Accounts accounts;
  private final Links links;

  ConfirmPages(Accounts accounts, Links links) {
    this.accounts = accounts;
    this.links = links;
  }

  @GetMapping("/confirm/{key}")
  String confirm(@PathVariable String key, Model model) {
    model.addAttribute("address", links.look(key, Link.Purpose.CONFIRM).address());
    model.addAttribute("key", key);
    return "people/confirm";
  }

  @PostMapping("/confirm/{key}")
  String confirm(@PathVariable String key, RedirectAttributes answer, @Nullable Actor actor) {
    accounts.confirm(key);
    answer.addFlashAttribute("notice", "Thank you. The address is confirmed.");
    return actor == null ? "redirect:/sign-in" : "redirect:/home";
  }
}
