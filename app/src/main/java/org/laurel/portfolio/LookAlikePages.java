package org.laurel.portfolio;

import java.util.UUID;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Evidence of two teachers side by side, for program managers.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class LookAlikePages {

  private final LookAlikes lookAlikes;
  private final Files files;

  LookAlikePages(LookAlikes lookAlikes, Files files) {
    this.lookAlikes = lookAlikes;
    this.files = files;
  }

  @GetMapping("/look-alikes")
  ModelAndView open() {
    return new ModelAndView("portfolio/alike").addObject("pairs", lookAlikes.open());
  }

  @GetMapping("/look-alikes/{id}/first")
  ResponseEntity<Resource> first(Actor actor, @PathVariable UUID id) {
    return send(actor, id, lookAlikes.of(new LookAlike.Id(id)).first());
  }

  @GetMapping("/look-alikes/{id}/second")
  ResponseEntity<Resource> second(Actor actor, @PathVariable UUID id) {
    return send(actor, id, lookAlikes.of(new LookAlike.Id(id)).second());
  }

  private ResponseEntity<Resource> send(Actor actor, UUID id, LookAlike.Side side) {
    var file = side.file();
    if (file == null) throw new NotFound("This file");
    return files.send(file, side.name(), actor.id(), "look-alike " + id);
  }

  @PostMapping("/look-alikes/{id}/decision")
  String decide(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam LookAlike.Decision decision,
      RedirectAttributes next) {
    lookAlikes.decide(actor, new LookAlike.Id(id), decision);
    next.addFlashAttribute(
        "notice",
        switch (decision) {
          case FINE -> "Noted: it is fine.";
          case TALK -> "Noted: you talk to the teacher. Nothing else has happened.";
        });
    return "redirect:/look-alikes";
  }
}
