package org.laurel.catalog.desk;

import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Comments beside the text.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}/comments")
class RemarkPages {

  private final Remarks remarks;
  private final Drafts drafts;
  private final SheetView view;

  RemarkPages(Remarks remarks, Drafts drafts, SheetView view) {
    this.remarks = remarks;
    this.drafts = drafts;
    this.view = view;
  }

  /// @param at the place, as [Place#key] writes it
  @PostMapping
  ModelAndView write(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String at,
      @RequestParam(defaultValue = "") String comment,
      Model model,
      RedirectAttributes next) {
    var version = new Version.Id(id);
    var sheet = drafts.sheet(version, Place.parse(at));
    try {
      remarks.write(actor, version, sheet.place(), comment);
      next.addFlashAttribute("notice", "Your comment is there for all authors.");
      return new ModelAndView("redirect:" + sheet.place().path(version));
    } catch (Refused refused) {
      model.addAttribute("errors", Errors.at("comment", refused));
      var name = view.page(actor, version, sheet, comment, model);
      return new ModelAndView(name, model.asMap(), HttpStatus.BAD_REQUEST);
    }
  }

  @PostMapping("/{comment}/resolution")
  String resolve(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID comment,
      @RequestParam String at,
      RedirectAttributes next) {
    remarks.resolve(new Version.Id(id), comment, actor.id());
    next.addFlashAttribute("notice", "The comment is done.");
    return "redirect:" + Place.parse(at).path(new Version.Id(id));
  }

  @PostMapping("/{comment}/reopening")
  String reopen(@PathVariable UUID id, @PathVariable UUID comment, @RequestParam String at) {
    remarks.resolve(new Version.Id(id), comment, null);
    return "redirect:" + Place.parse(at).path(new Version.Id(id));
  }
}
