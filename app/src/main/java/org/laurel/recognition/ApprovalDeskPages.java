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

/// Where officers answer what teachers ask before starting.
@Controller
@Requires(Role.RECOGNITION_OFFICER)
class ApprovalDeskPages {

  private final Approvals approvals;

  ApprovalDeskPages(Approvals approvals) {
    this.approvals = approvals;
  }

  @GetMapping("/recognition/approvals")
  ModelAndView waiting() {
    return page(Errors.NONE, HttpStatus.OK);
  }

  @PostMapping("/recognition/approvals/{id}/approval")
  ModelAndView approve(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String amount,
      RedirectAttributes next) {
    try {
      approvals.approve(actor, new Approval.Id(id), Amounts.orNull(amount));
    } catch (Refused refused) {
      return page(Errors.at("amount-" + id, refused), HttpStatus.BAD_REQUEST);
    }
    next.addFlashAttribute("notice", "Approved. The teacher has a message.");
    return new ModelAndView("redirect:/recognition/approvals");
  }

  @PostMapping("/recognition/approvals/{id}/refusal")
  ModelAndView refuse(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      approvals.refuse(actor, new Approval.Id(id), reason);
    } catch (Refused refused) {
      return page(Errors.at("reason-" + id, refused), HttpStatus.BAD_REQUEST);
    }
    next.addFlashAttribute("notice", "Refused. The teacher has a message.");
    return new ModelAndView("redirect:/recognition/approvals");
  }

  private ModelAndView page(Errors errors, HttpStatus status) {
    return new ModelAndView("recognition/approval-desk", status)
        .addObject("asked", approvals.waiting())
        .addObject("errors", errors);
  }
}
