package org.laurel.portfolio;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Puts files and links into a slot, takes them out, and puts them back.
@Controller
@SignedIn
class ArtifactPages {

  private final Evidence evidence;
  private final EvidenceView view;

  ArtifactPages(Evidence evidence, EvidenceView view) {
    this.evidence = evidence;
    this.view = view;
  }

  @PostMapping("/enrollments/{id}/slots/{code}/files")
  ModelAndView addFile(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable Students students,
      RedirectAttributes next)
      throws IOException {
    var name = java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var content = file.getInputStream()) {
      if (name.isEmpty()) throw new Refused("Choose a file first. Then upload it.");
      var kept = evidence.addFile(actor, place(id, code), content, name, students);
      return saved(id, code, next, "“" + kept.title() + "” is saved.");
    } catch (Refused refused) {
      return wrong(actor, id, refused, "file-" + code);
    }
  }

  @PostMapping("/enrollments/{id}/slots/{code}/links")
  ModelAndView addLink(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam String link,
      @RequestParam(required = false) @Nullable Students students,
      RedirectAttributes next) {
    try {
      evidence.addLink(actor, place(id, code), link, students);
      return saved(id, code, next, "The link is saved.");
    } catch (Refused refused) {
      return wrong(actor, id, refused, "link-" + code);
    }
  }

  @PostMapping("/enrollments/{id}/artifacts/{artifact}/removal")
  ModelAndView remove(
      Actor actor, @PathVariable UUID id, @PathVariable UUID artifact, RedirectAttributes next) {
    var slot = evidence.remove(actor, new Enrollment.Id(id), new Artifact.Id(artifact));
    return saved(id, slot, next, "Taken out. You can put it back.");
  }

  @PostMapping("/enrollments/{id}/artifacts/{artifact}/return")
  ModelAndView putBack(
      Actor actor, @PathVariable UUID id, @PathVariable UUID artifact, RedirectAttributes next) {
    var slot = evidence.putBack(actor, new Enrollment.Id(id), new Artifact.Id(artifact));
    return saved(id, slot, next, "It is back.");
  }

  private ModelAndView wrong(Actor actor, UUID id, Refused refused, String field) {
    return view.page(actor, new Enrollment.Id(id), refused, field, HttpStatus.BAD_REQUEST);
  }

  static Place place(UUID enrollment, String slot) {
    return new Place(new Enrollment.Id(enrollment), slot);
  }

  /// Back to the slot, so that nobody has to look for where they were.
  static ModelAndView saved(UUID id, String slot, RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/enrollments/" + id + "#" + slot);
  }
}
