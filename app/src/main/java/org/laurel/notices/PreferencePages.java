package org.laurel.notices;

import java.security.Principal;
import java.util.Arrays;
import java.util.UUID;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.laurel.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages where people choose their mail, or stop it.
@Controller
@Transactional
class PreferencePages {

  private final PreferenceStore preferences;
  private final Carrier carrier;

  PreferencePages(PreferenceStore preferences, Carrier carrier) {
    this.preferences = preferences;
    this.carrier = carrier;
  }

  /// One way to get mail.
  public record Choice(String code, String sentence, boolean chosen) {}

  @GetMapping("/messages/preferences")
  @SignedIn
  public String choose(Principal reader, Model model) {
    var mine = preferences.wish(UUID.fromString(reader.getName()));
    var choices =
        Arrays.stream(MailWish.values())
            .map(wish -> new Choice(wish.name(), wish.sentence(), wish == mine))
            .toList();
    model.addAttribute("choices", choices);
    model.addAttribute("mail", carrier.isThere());
    return "notices/preferences";
  }

  @PostMapping("/messages/preferences")
  @SignedIn
  public String save(Principal reader, @RequestParam MailWish wish, RedirectAttributes answer) {
    preferences.set(UUID.fromString(reader.getName()), wish);
    answer.addFlashAttribute("notice", "Saved.");
    return "redirect:/messages/preferences";
  }

  @GetMapping("/messages/off/{key}")
  @Everyone
  public String askToStop(@PathVariable UUID key, Model model) {
    personWith(key);
    model.addAttribute("key", key);
    model.addAttribute("stopped", false);
    return "notices/stop";
  }

  /// The key in the link is the permission: mail programs send this for their reader (RFC 8058).
  @PostMapping("/messages/off/{key}")
  @Everyone
  public String stop(@PathVariable UUID key, Model model) {
    preferences.set(personWith(key), MailWish.NEVER);
    model.addAttribute("key", key);
    model.addAttribute("stopped", true);
    return "notices/stop";
  }

  private UUID personWith(UUID key) {
    return preferences.personWith(key).orElseThrow(() -> new NotFound("This link"));
  }
}
