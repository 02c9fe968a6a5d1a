package org.laurel.portfolio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A teacher's own list of students, which nobody else opens.
@Controller
@SignedIn
class StudentPages {

  private final Register register;
  private final Removals removals;
  private final Clearing clearing;
  private final Files files;

  StudentPages(Register register, Removals removals, Clearing clearing, Files files) {
    this.clearing = clearing;
    this.register = register;
    this.removals = removals;
    this.files = files;
  }

  @GetMapping("/students")
  ModelAndView list(Actor actor) {
    return new ModelAndView("portfolio/students")
        .addObject("students", register.of(actor))
        .addObject("today", register.today())
        .addObject("typed", "");
  }

  @PostMapping("/students")
  ModelAndView add(
      Actor actor, @RequestParam(defaultValue = "") String name, RedirectAttributes next) {
    try {
      var id = register.add(actor, name);
      next.addFlashAttribute("notice", "In your list. Note now whose consent you have.");
      return new ModelAndView("redirect:/students/" + id.value());
    } catch (Refused refused) {
      var page = list(actor).addObject("typed", name);
      return ConsentPages.wrong(page, "name", refused);
    }
  }

  @PostMapping("/students/{id}/removal")
  String remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    var removed = removals.remove(actor, new Student.Id(id));
    next.addFlashAttribute("notice", "Removed. " + removed.inWords());
    return "redirect:/students/" + id;
  }

  @PostMapping("/students/{id}/erasure")
  String erase(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    var gone = clearing.erase(actor, new Student.Id(id));
    next.addFlashAttribute("notice", "Removed everywhere. Deleted for good: " + gone + ".");
    return "redirect:/students/" + id;
  }

  @PostMapping("/students/{id}/return")
  String putBack(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    var back = removals.undo(actor, new Student.Id(id));
    next.addFlashAttribute("notice", "Put back. In your drafts again: " + back + ".");
    return "redirect:/students/" + id;
  }

  @GetMapping("/students/{id}/proof")
  ResponseEntity<Resource> proof(Actor actor, @PathVariable UUID id) {
    var consent = register.own(actor, new Student.Id(id)).consent();
    var proof = consent == null ? null : consent.proof();
    if (proof == null) throw new NotFound("This proof");
    var name = "consent." + proof.type().extension();
    return files.send(proof, name, actor.id(), "consent of student " + id);
  }

  /// Who is in something that the teacher keeps.
  @PostMapping("/artifacts/{id}/students")
  ModelAndView appear(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<UUID> student,
      RedirectAttributes next) {
    var all = student == null ? List.<UUID>of() : student.stream().distinct().toList();
    register.appear(actor, new Artifact.Id(id), all);
    return KeptView.done(id, next, "Kept: " + all.size() + " of your students are in it.");
  }
}
