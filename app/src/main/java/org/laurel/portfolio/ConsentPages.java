package org.laurel.portfolio;

import java.io.IOException;
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

  @GetMapping("/students/{id}")
  ModelAndView student(Actor actor, @PathVariable UUID id) {
    return page(actor, id, ConsentForm.EMPTY);
  }

  private ModelAndView page(Actor actor, UUID id, ConsentForm typed) {
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
      @ModelAttribute ConsentForm form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    var student = new Student.Id(id);
    register.own(actor, student);
    var field = "kind";
    try {
      var kind = form.chosenKind();
      field = "givenOn";
      var givenOn = form.givenDay();
      field = "until";
      var until = form.lastDay();
      field = "givenOn";
      ConsentPolicy.check(new Consent(kind, givenOn, until, null), register.today());
      field = "proof";
      var kept = keep(file);
      register.note(actor, student, new Consent(kind, givenOn, until, kept));
    } catch (Refused refused) {
      return wrong(page(actor, id, form), field, refused);
    }
    next.addFlashAttribute("notice", "Noted.");
    return new ModelAndView("redirect:/students/" + id);
  }

  private @Nullable StoredFile keep(@Nullable MultipartFile proof) throws IOException {
    if (proof == null || proof.isEmpty()) return null;
    try (var content = proof.getInputStream()) {
      return files.keep(content, Objects.requireNonNullElse(proof.getOriginalFilename(), "proof"));
    }
  }

  static ModelAndView wrong(ModelAndView page, String field, Refused refused) {
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page.addObject("errors", Errors.at(field, refused));
  }
}
