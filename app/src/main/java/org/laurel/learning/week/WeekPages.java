package org.laurel.learning.week;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which a teacher picks weeks.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/weeks")
class WeekPages {

  private final Weeks weeks;

  WeekPages(Weeks weeks) {
    this.weeks = weeks;
  }

  @GetMapping
  ModelAndView pick(Actor actor, @PathVariable UUID id) {
    return page(actor, id, HttpStatus.OK);
  }

  private ModelAndView page(Actor actor, UUID id, HttpStatus status) {
    return new ModelAndView("learning/week/weeks", status)
        .addObject("plan", weeks.own(actor, new Enrollment.Id(id)));
  }

  /// @param fields `week-0`, `week-1` and so on, one for each item of the page
  @PostMapping
  ModelAndView save(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      RedirectAttributes next) {
    var picked = new ArrayList<String>();
    for (var week = fields.get("week-0"); week != null; week = fields.get("week-" + picked.size()))
      picked.add(week);
    try {
      weeks.save(actor, new Enrollment.Id(id), picked);
    } catch (Refused refused) {
      return page(actor, id, HttpStatus.BAD_REQUEST)
          .addObject("errors", Errors.at("week-0", refused));
    }
    return saved(id, next, "Your weeks are saved.");
  }

  @PostMapping("/shift")
  ModelAndView catchUp(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    weeks.catchUp(actor, new Enrollment.Id(id));
    return saved(id, next, "Moved. The rest of your plan starts this week.");
  }

  private static ModelAndView saved(UUID id, RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/enrollments/" + id + "/weeks");
  }
}
