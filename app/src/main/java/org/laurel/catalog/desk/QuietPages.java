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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Saves a page of a draft every few seconds while somebody types.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}/sheets/{section}")
class QuietPages {

  private final Drafts drafts;

  QuietPages(Drafts drafts) {
    this.drafts = drafts;
  }

  /// Only what became of it is drawn anew.
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
