package org.laurel.catalog.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.catalog.PilotWord;
import org.laurel.catalog.PilotWords;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One draft: what is left to mend, its sections, and its way to the teachers.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}")
class DraftPages {

  private final Drafts drafts;
  private final Mendings mendings;
  private final Remarks remarks;
  private final PilotWords pilot;
  private final Publishing publishing;

  DraftPages(
      Drafts drafts, Mendings mendings, Remarks remarks, PilotWords pilot, Publishing publishing) {
    this.drafts = drafts;
    this.mendings = mendings;
    this.remarks = remarks;
    this.pilot = pilot;
    this.publishing = publishing;
  }

  /// A line of the list of sections.
  record Row(Section section, String path, long toMend, long comments, long heard) {}

  @GetMapping
  String draft(Actor actor, @PathVariable UUID id, Model model) {
    var version = new Version.Id(id);
    var draft = drafts.draft(version);
    var toMend = mendings.of(drafts.paper(version).manuscript());
    model.addAttribute("draft", draft);
    model.addAttribute("when", When.of(actor));
    model.addAttribute("wroteLast", draft.wasChangedBy(actor.id()));
    model.addAttribute("mendings", toMend);
    model.addAttribute("rows", rows(version, toMend));
    model.addAttribute("standing", publishing.standing(version));
    return "catalog/desk/draft";
  }

  private List<Row> rows(Version.Id version, List<Mending> toMend) {
    var comments = remarks.counts(version);
    var heard = heard(version);
    return Section.LISTED.stream()
        .map(section ->
            new Row(
                section,
                Place.of(section).path(version),
                toMend.stream().filter(it -> it.place().section().home() == section).count(),
                comments.getOrDefault(section, 0L),
                heard.getOrDefault(section, 0L)))
        .toList();
  }

  /// How many open words of teachers concern each section.
  private Map<Section, Long> heard(Version.Id version) {
    return pilot.about(version).stream()
        .filter(PilotWord::isOpen)
        .collect(
            Collectors.groupingBy(
                it -> Place.parse(it.spot()).section().home(), Collectors.counting()));
  }

  @PostMapping("/undo")
  String putBack(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    var done = drafts.putBack(actor, new Version.Id(id));
    next.addFlashAttribute(
        "notice",
        done ? "It is back, as it was." : "Something was changed since. It cannot be put back.");
    return "redirect:/desk/" + id;
  }

  @PostMapping("/review")
  String send(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    publishing.send(actor, new Version.Id(id));
    next.addFlashAttribute("notice", "The other authors are asked for their review.");
    return "redirect:/desk/" + id;
  }

  @PostMapping("/review/withdrawal")
  String takeBack(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    publishing.takeBack(actor, new Version.Id(id));
    next.addFlashAttribute(
        "notice", "It is a draft again. Sign-offs stay for what is not changed.");
    return "redirect:/desk/" + id;
  }

  @PostMapping("/sign-offs")
  String sign(
      Actor actor, @PathVariable UUID id, @RequestParam Aspect aspect, RedirectAttributes next) {
    publishing.sign(actor, new Version.Id(id), aspect);
    next.addFlashAttribute("notice", "Signed off: " + aspect.title() + ".");
    return "redirect:/desk/" + id;
  }

  @PostMapping("/release")
  String release(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam Version.Stage stage,
      RedirectAttributes next) {
    publishing.release(actor, new Version.Id(id), stage);
    next.addFlashAttribute("notice", "Done. Its stage is now: " + stage.title() + ".");
    return "redirect:/desk/" + id;
  }

  @PostMapping("/retirement")
  String retire(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    publishing.retire(actor, new Version.Id(id));
    next.addFlashAttribute("notice", "Retired. New teachers cannot start it any more.");
    return "redirect:/desk/" + id;
  }
}
