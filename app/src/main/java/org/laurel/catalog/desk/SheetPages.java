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

/// The pages of a draft. A page is saved by its button, and while somebody types every few seconds.
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

  /// The same while somebody types: only what became of it is drawn anew.
  @PostMapping(headers = "HX-Request")
  String saveQuietly(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam MultiValueMap<String, String> form,
      Model model) {
    var place = new Place(Section.of(section), code);
    var saving = drafts.save(actor, new Version.Id(id), place, form, seal);
    var isSaved = saving instanceof Saved;
    model.addAttribute("isSaved", isSaved);
    model.addAttribute("seal", isSaved ? saving.sheet().seal() : seal);
    model.addAttribute("boxes", isSaved ? saving.sheet().boxes() : List.of());
    model.addAttribute("sentence", sentence(saving, When.of(actor)));
    return "catalog/desk/saved";
  }

  private static String sentence(Saving saving, When when) {
    return switch (saving) {
      case Saved(_, var at) -> "Saved " + when.clock(at);
      case Conflict _ ->
          "Not saved: somebody else changed this page. Choose Save to see both texts.";
      case Wrong(_, var errors) -> "Not saved yet. " + errors.mistakes().getFirst().sentence();
    };
  }
}
