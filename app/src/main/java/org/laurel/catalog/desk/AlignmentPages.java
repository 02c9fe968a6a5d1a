package org.laurel.catalog.desk;

import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Points a draft at standards, one at a time.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}/alignments")
class AlignmentPages {

  private static final String LIST = "/design/alignments";

  private final Drafts drafts;
  private final Standards standards;

  AlignmentPages(Drafts drafts, Standards standards) {
    this.drafts = drafts;
    this.standards = standards;
  }

  @PostMapping
  String add(
      Actor actor, @PathVariable UUID id, @RequestParam UUID competency, RedirectAttributes next) {
    if (standards.all(List.of(new Competency.Id(competency))).isEmpty())
      throw new NotFound("The standard");
    drafts.change(
        actor,
        new Version.Id(id),
        paper -> {
          without(paper, competency);
          return paper.list(LIST).add(competency.toString());
        });
    next.addFlashAttribute("notice", "Added.");
    return back(id);
  }

  @PostMapping("/removal")
  String remove(
      Actor actor, @PathVariable UUID id, @RequestParam UUID competency, RedirectAttributes next) {
    drafts.takeOut(actor, new Version.Id(id), paper -> without(paper, competency));
    next.addFlashAttribute("notice", "Taken out. You can put it back until the next change.");
    return back(id);
  }

  private static Paper without(Paper paper, UUID competency) {
    paper.list(LIST).removeIf(it -> competency.toString().equals(it.asString("")));
    return paper;
  }

  private static String back(UUID id) {
    return "redirect:" + Place.of(Section.STANDARDS).path(new Version.Id(id));
  }
}
