package org.laurel.portfolio;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One student, and what was agreed on showing them.
@Controller
@SignedIn
class ConsentPages {

  private final Register register;
  private final Files files;

  ConsentPages(Register register, Files files) {
    this.register = register;
    this.files = files;
  }

  /// As it was typed.
  public record Form(@Nullable String kind, @Nullable String givenOn, @Nullable String until) {

    static final Form EMPTY = new Form("", "", "");

    public boolean isOf(String other) {
      return other.equals(kind);
    }

    public String givenOnOrNone() {
      return Objects.requireNonNullElse(givenOn, "");
    }

    public String untilOrNone() {
      return Objects.requireNonNullElse(until, "");
    }
  }

  @GetMapping("/students/{id}")
  ModelAndView student(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Form.EMPTY);
  }

  private ModelAndView page(Actor actor, UUID id, Form typed) {
    return new ModelAndView("portfolio/student")
        .addObject("student", register.own(actor, new Student.Id(id)))
        .addObject("today", register.today())
        .addObject("typed", typed);
  }

  /// The proof is kept first, because a slow phone may take minutes to send it.
  @PostMapping("/students/{id}/consents")
  ModelAndView note(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute Form form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    var student = new Student.Id(id);
    register.own(actor, student);
    var field = "kind";
    try {
      var kind = kind(form);
      field = "givenOn";
      var givenOn = day(form.givenOnOrNone());
      field = "until";
      var until = form.untilOrNone().isBlank() ? null : day(form.untilOrNone());
      field = "givenOn";
      register.check(new Consent(kind, givenOn, until, null), register.today());
      field = "proof";
      var kept = keep(file);
      register.note(actor, student, new Consent(kind, givenOn, until, kept));
    } catch (Refused refused) {
      return wrong(page(actor, id, form), field, refused);
    }
    next.addFlashAttribute("notice", "Noted.");
    return new ModelAndView("redirect:/students/" + id);
  }

  private static Consent.Kind kind(Form form) {
    for (var kind : Consent.Kind.values()) if (form.isOf(kind.name())) return kind;
    throw new Refused("Choose what you have: a media release, a guardian's consent, or none.");
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      throw new Refused("Enter the day as year, month and day, such as 2026-11-22.");
    }
  }

  private @Nullable StoredFile keep(@Nullable MultipartFile proof) throws IOException {
    if (proof == null || proof.isEmpty()) return null;
    try (var content = proof.getInputStream()) {
      return files.keep(content, Objects.requireNonNullElse(proof.getOriginalFilename(), "proof"));
    }
  }

  static ModelAndView wrong(ModelAndView page, String field, Refused refused) {
    var mistake = new Errors.Mistake(field, String.valueOf(refused.getMessage()));
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page.addObject("errors", new Errors(List.of(mistake)));
  }
}
