package org.laurel.credentials.issuing;

import jakarta.validation.Valid;
import java.util.List;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.Reason;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.credentials.issuer.IssuerKeys.PublicKey;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an administrator halts and resumes issuing, and finds what was issued.
@Controller
@Requires(Role.ADMINISTRATOR)
class IssuingPages {

  private static final String BACK = "redirect:/issuing";

  private final Issuing issuing;
  private final Credentials credentials;
  private final IssuerKeys keys;

  IssuingPages(Issuing issuing, Credentials credentials, IssuerKeys keys) {
    this.issuing = issuing;
    this.credentials = credentials;
    this.keys = keys;
  }

  /// @param haltedBecause empty while the agency issues
  /// @param resumes who asks to go on; empty while nobody does
  /// @param isOwn whether that is the reader
  public record Shown(
      boolean halted,
      String haltedBecause,
      String resumes,
      String resumesBecause,
      boolean isOwn,
      int waiting,
      String words,
      List<Credential> found,
      List<PublicKey> keys) {}

  @Bean
  static MenuItem issuingMenu() {
    return new MenuItem("Issuing", "/issuing", Role.ADMINISTRATOR.name(), 80);
  }

  @GetMapping("/issuing")
  ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String words) {
    return page(actor, HttpStatus.OK, words).addObject("form", new Reason(""));
  }

  @PostMapping("/issuing/halt")
  ModelAndView halt(
      @Valid @ModelAttribute("form") Reason form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    if (result.hasErrors()) return page(actor, HttpStatus.BAD_REQUEST, "");
    issuing.halt(actor, form.reason().strip());
    redirect.addFlashAttribute("notice", "Issuing is halted. Nothing is signed until you resume.");
    return new ModelAndView(BACK);
  }

  @PostMapping("/issuing/resumption")
  ModelAndView resume(
      @Valid @ModelAttribute("form") Reason form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    if (result.hasErrors()) return page(actor, HttpStatus.BAD_REQUEST, "");
    issuing.askToResume(actor, form.reason().strip());
    redirect.addFlashAttribute(
        "notice", "Another administrator must agree. Until then, nothing is signed.");
    return new ModelAndView(BACK);
  }

  @PostMapping("/issuing/resumption/confirmation")
  String confirm(Actor actor, RedirectAttributes redirect) {
    issuing.resume(actor);
    redirect.addFlashAttribute("notice", "Issuing goes on. What waited is issued within seconds.");
    return BACK;
  }

  @PostMapping("/issuing/resumption/refusal")
  String keepHalted(Actor actor, RedirectAttributes redirect) {
    issuing.keepHalted(actor);
    redirect.addFlashAttribute("notice", "Issuing stays halted.");
    return BACK;
  }

  private ModelAndView page(Actor actor, HttpStatus status, String words) {
    var state = issuing.state();
    var release = state.halt().release();
    var view = new ModelAndView("credentials/issuing/issuing");
    view.setStatus(status);
    return view.addObject(
        "shown",
        new Shown(
            state.halt().isHalted(),
            state.halt().reason(),
            release == null ? "" : release.name(),
            release == null ? "" : release.reason(),
            release != null && release.by().equals(actor.id()),
            state.waiting(),
            words,
            credentials.search(words),
            keys.published()));
  }
}
