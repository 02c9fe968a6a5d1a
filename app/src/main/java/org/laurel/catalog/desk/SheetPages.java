package org.laurel.catalog.desk;

import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.catalog.desk.Saving.Conflict;
import org.laurel.catalog.desk.Saving.Saved;
import org.laurel.catalog.desk.Saving.Wrong;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of a draft, each saved by its button.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}/sheets/{section}")
class SheetPages {

  private static final String ELSEWHERE =
      "Another text was saved here while you wrote. Nothing is lost: both stand here. Take from the"
          + " other what you need, then save.";

  private final Drafts drafts;
  private final SheetView view;

  SheetPages(Drafts drafts, SheetView view) {
    this.drafts = drafts;
    this.view = view;
  }

  @GetMapping
  String sheet(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String query,
      Model model) {
    var version = new Version.Id(id);
    var sheet = drafts.sheet(version, new Place(Section.of(section), code));
    if (!query.isBlank()) model.addAttribute("picker", view.search(version, query));
    return view.page(actor, version, sheet, "", model);
  }

  @PostMapping
  ModelAndView save(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam MultiValueMap<String, String> form,
      Model model,
      RedirectAttributes next) {
    var version = new Version.Id(id);
    var place = new Place(Section.of(section), code);
    return switch (drafts.save(actor, version, place, form, seal)) {
      case Saved _ -> {
        next.addFlashAttribute("notice", "Saved.");
        yield new ModelAndView("redirect:" + place.path(version));
      }
      case Conflict(var sheet) ->
          again(actor, version, sheet, summary(ELSEWHERE), HttpStatus.CONFLICT, model);
      case Wrong(var sheet, var errors) ->
          again(actor, version, sheet, errors, HttpStatus.BAD_REQUEST, model);
    };
  }

  private ModelAndView again(
      Actor actor, Version.Id version, Sheet sheet, Errors errors, HttpStatus status, Model model) {
    model.addAttribute("errors", errors);
    var name = view.page(actor, version, sheet, "", model);
    return new ModelAndView(name, model.asMap(), status);
  }

  private static Errors summary(String sentence) {
    return new Errors(List.of(new Mistake("", sentence)));
  }
}
