package org.laurel.recognition;

import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where officers answer what teachers hold to be wrong.
@Controller
@Requires(Role.RECOGNITION_OFFICER)
class DisputePages {

  private final Disputes disputes;

  DisputePages(Disputes disputes) {
    this.disputes = disputes;
  }

  @GetMapping("/recognition/disputes")
  ModelAndView waiting() {
    return page(Errors.NONE, HttpStatus.OK);
  }

  @PostMapping("/recognition/disputes/{id}/answer")
  ModelAndView stand(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      disputes.stand(actor, new Dispute.Id(id), reason);
    } catch (Refused refused) {
      return page(Errors.at("reason-" + id, refused), HttpStatus.BAD_REQUEST);
    }
    return done(next, "Answered. The teacher has a message.");
  }

  /// @param to granted, or refused
  @PostMapping("/recognition/disputes/{id}/correction")
  ModelAndView change(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam Gain.State to,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    if (to != Gain.State.GRANTED && to != Gain.State.REFUSED)
      throw new Refused("A correction grants or refuses.");
    try {
      disputes.change(actor, new Dispute.Id(id), to, Amounts.orNull(amount), reason);
    } catch (Refused refused) {
      return page(Errors.at("why-" + id, refused), HttpStatus.BAD_REQUEST);
    }
    return done(next, "Put right by another line. The teacher has a message.");
  }

  private static ModelAndView done(RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/recognition/disputes");
  }

  private ModelAndView page(Errors errors, HttpStatus status) {
    return new ModelAndView("recognition/disputes", status)
        .addObject("matters", disputes.waiting())
        .addObject("errors", errors);
  }
}
