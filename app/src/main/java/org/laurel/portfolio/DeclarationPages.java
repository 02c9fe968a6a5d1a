package org.laurel.portfolio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Declaration.Help;
import org.laurel.portfolio.Declaration.OwnWords;
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

  /// As it was typed; what is empty was left out.
  public record Form(
      @Nullable String ai,
      @Nullable String aiPurpose,
      @Nullable String help,
      @Nullable String helpPurpose,
      @Nullable String ownWords) {

    static Form of(@Nullable Declaration it) {
      if (it == null) return new Form("", "", "", "", "");
      var help = it.help();
      return new Form(
          it.ai(),
          it.aiPurpose(),
          help == null ? "" : help.name(),
          it.helpPurpose(),
          it.ownWords().name());
    }

    public boolean says(String help) {
      return help.equals(shown(this.help));
    }

    public boolean owns(String share) {
      return share.equals(ownWords);
    }

    public String shown(@Nullable String field) {
      return field == null ? "" : field;
    }

    /// Null when the share of own words is not chosen, or something is not one of the choices.
    @Nullable Declaration declaration() {
      for (var share : OwnWords.values())
        if (owns(share.name()))
          return new Declaration(
              words(ai), words(aiPurpose), kindOfHelp(), words(helpPurpose), share);
      return null;
    }

    private @Nullable Help kindOfHelp() {
      for (var kind : Help.values()) if (kind.name().equals(help)) return kind;
      return null;
    }

    private static @Nullable String words(@Nullable String field) {
      return field == null || field.isBlank() ? null : field.strip();
    }
  }

  @GetMapping
  ModelAndView form(Actor actor, @PathVariable UUID id) {
    var portfolio = declarations.portfolio(actor, new Enrollment.Id(id));
    return new ModelAndView("portfolio/declaration")
        .addObject("portfolio", portfolio)
        .addObject("typed", Form.of(portfolio.declaration()));
  }

  @PostMapping
  ModelAndView declare(
      Actor actor, @PathVariable UUID id, @ModelAttribute Form form, RedirectAttributes next) {
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

  private static ModelAndView wrong(ModelAndView page, Form form, @Nullable Mistake mistake) {
    page.setStatus(HttpStatus.BAD_REQUEST);
    var mistakes = mistake == null ? List.<Mistake>of() : List.of(mistake);
    return page.addObject("typed", form).addObject("errors", new Errors(mistakes));
  }
}
