package org.laurel.portfolio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asks a teacher what AI and other people had to do with what they hand in.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/declaration")
class DeclarationPages {

  private final Declarations declarations;

  DeclarationPages(Declarations declarations) {
    this.declarations = declarations;
  }

  @GetMapping
  ModelAndView form(Actor actor, @PathVariable UUID id) {
    var portfolio = declarations.portfolio(actor, new Enrollment.Id(id));
    return new ModelAndView("portfolio/declaration")
        .addObject("portfolio", portfolio)
        .addObject("typed", DeclarationForm.of(portfolio.declaration()));
  }

  @PostMapping
  ModelAndView declare(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute DeclarationForm form,
      RedirectAttributes next) {
    var declaration = form.declaration();
    var mistake =
        declaration == null
            ? new Mistake("ownWords", "Choose how much is in your own words.")
            : Declarations.mistake(declaration);
    if (declaration == null || mistake != null) return wrong(form(actor, id), form, mistake);
    declarations.declare(actor, new Enrollment.Id(id), declaration);
    next.addFlashAttribute("notice", "Kept. Assessors read it without your name.");
    return new ModelAndView("redirect:/enrollments/" + id + "#submit");
  }

  private static ModelAndView wrong(
      ModelAndView page, DeclarationForm form, @Nullable Mistake mistake) {
    page.setStatus(HttpStatus.BAD_REQUEST);
    var mistakes = mistake == null ? List.<Mistake>of() : List.of(mistake);
    return page.addObject("typed", form).addObject("errors", new Errors(mistakes));
  }
}
