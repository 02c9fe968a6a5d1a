package org.laurel.learning.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.learning.session.CheckInStore.Way;
import org.laurel.people.Actor;
import org.laurel.people.AgencyAddress;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.QrCode;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A session for whoever leads it: the code on the wall, the list to tick, and the list from a
/// file.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.FACILITATOR})
@RequestMapping("/sessions/{id}")
class RollPages {

  private static final int LARGEST_LIST = 500_000;
  private static final int LONGEST_REASON = 500;

  private final Sessions sessions;
  private final CheckIns checkIns;
  private final AgencyAddress addresses;

  RollPages(Sessions sessions, CheckIns checkIns, AgencyAddress addresses) {
    this.sessions = sessions;
    this.checkIns = checkIns;
    this.addresses = addresses;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, new Session.Id(id), HttpStatus.OK);
  }

  private ModelAndView page(Actor actor, Session.Id id, HttpStatus status) {
    var session = sessions.led(actor, id);
    return new ModelAndView("learning/session/session", status)
        .addObject("session", session)
        .addObject("cohort", sessions.cohort(actor, session.cohort()))
        .addObject("when", session.when(sessions.zone()))
        .addObject("roll", checkIns.roll(actor, id));
  }

  private ModelAndView wrong(Actor actor, Session.Id id, String field, Refused refused) {
    return page(actor, id, HttpStatus.BAD_REQUEST).addObject("errors", Errors.at(field, refused));
  }

  /// The code changes each minute; with JavaScript the page fetches the new one.
  @GetMapping("/code")
  ModelAndView code(Actor actor, @PathVariable UUID id) {
    var session = sessions.led(actor, new Session.Id(id));
    var code = checkIns.code(actor, session.id());
    return new ModelAndView("learning/session/code")
        .addObject("session", session)
        .addObject("code", CheckInCode.shown(code))
        .addObject("address", addresses.of(session.checkInPath()))
        .addObject("drawing", QrCode.draw(addresses.of(session.checkInPath() + "?code=" + code)));
  }

  @PostMapping("/attendance")
  ModelAndView tick(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<UUID> present,
      @RequestParam(defaultValue = "LIST") Way way,
      RedirectAttributes next) {
    try {
      if (present == null) throw new Refused("Nobody is ticked. Tick who is there first.");
      var all = present.stream().map(Enrollment.Id::new).toList();
      var added = checkIns.byList(actor, new Session.Id(id), all, way == Way.CODE ? Way.LIST : way);
      next.addFlashAttribute(
          "notice", added == 1 ? "1 teacher is checked in." : added + " teachers are checked in.");
      return new ModelAndView("redirect:/sessions/" + id);
    } catch (Refused refused) {
      return wrong(actor, new Session.Id(id), "present", refused);
    }
  }

  /// Shows what a list says; nothing is stored before somebody has looked at it.
  @PostMapping("/attendance/preview")
  ModelAndView preview(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String list)
      throws IOException {
    var session = sessions.led(actor, new Session.Id(id));
    try {
      var read = Roll.read(text(file, list), checkIns.addresses(actor, session.id()));
      return new ModelAndView("learning/session/preview")
          .addObject("session", session)
          .addObject("read", read)
          .addObject(
              "found",
              checkIns.roll(actor, session.id()).stream()
                  .filter(it -> read.present().contains(it.enrollment()))
                  .toList());
    } catch (Refused refused) {
      return wrong(actor, session.id(), "list", refused).addObject("list", list);
    }
  }

  private static String text(@Nullable MultipartFile file, String list) throws IOException {
    var size = file == null ? list.length() : Math.max(file.getSize(), list.length());
    if (size > LARGEST_LIST) throw new Refused("The list is too large: 500 KB are the most.");
    return file == null || file.isEmpty() ? list : new String(file.getBytes(), UTF_8);
  }

  @PostMapping("/attendance/{enrollment}/removal")
  ModelAndView remove(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID enrollment,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      checkIns.remove(
          actor, new Session.Id(id), new Enrollment.Id(enrollment), checked(reason.strip()));
    } catch (Refused refused) {
      return wrong(actor, new Session.Id(id), "reason-" + enrollment, refused);
    }
    next.addFlashAttribute("notice", "Taken off the list, and the hours are taken back.");
    return new ModelAndView("redirect:/sessions/" + id);
  }

  private static String checked(String reason) {
    if (reason.isEmpty()) throw new Refused("Say why: the teacher reads it beside the correction.");
    if (reason.length() > LONGEST_REASON)
      throw new Refused("Give the reason in 500 characters or fewer.");
    return Objects.requireNonNull(reason);
  }
}
