package org.laurel.review;

import java.util.List;
import java.util.Map;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A decision from its evidence to its outcome, without names; an administrator with a reason may
/// lift the masks.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.ADMINISTRATOR})
class ReplayPages {

  private final Replay replay;
  private final ReviewClock clock;

  ReplayPages(Replay replay, ReviewClock clock) {
    this.replay = replay;
    this.clock = clock;
  }

  /// @param holds whether the ratings come to what was decided
  public record Sheet(
      Dossier dossier, String opened, String decided, boolean holds, List<Line> lines) {}

  /// One criterion: what each rater said, and what was found.
  public record Line(String criterion, List<String> said, String found, Reach reach, String rule) {}

  @GetMapping("/reviews/decisions/{code}")
  ModelAndView show(Actor actor, @PathVariable String code) {
    return page(actor, code, Map.of(), Errors.NONE, HttpStatus.OK);
  }

  @GetMapping("/reviews/decisions/{code}/facts")
  ResponseEntity<Dossier> facts(@PathVariable String code) {
    var name = ContentDisposition.attachment().filename("decision-" + code + ".json").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(replay.of(code));
  }

  /// Names stand in this one answer, and at no address that could be opened again.
  @PostMapping("/reviews/decisions/{code}/unmasking")
  @Requires(Role.ADMINISTRATOR)
  ModelAndView unmask(
      Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String reason) {
    try {
      var names = replay.unmask(actor, code, reason);
      return page(actor, code, names, Errors.NONE, HttpStatus.OK);
    } catch (Refused refused) {
      var mistake = new Errors.Mistake("reason", String.valueOf(refused.getMessage()));
      var errors = new Errors(List.of(mistake));
      return page(actor, code, Map.of(), errors, HttpStatus.BAD_REQUEST);
    }
  }

  private ModelAndView page(
      Actor actor, String code, Map<String, String> names, Errors errors, HttpStatus status) {
    var dossier = replay.of(code);
    var sheet =
        new Sheet(
            dossier,
            clock.dayAndYear(dossier.opened()),
            clock.dayAndYear(dossier.decided()),
            dossier.holds(),
            dossier.findings().stream().map(it -> line(dossier, it)).toList());
    return new ModelAndView("review/decision", status)
        .addObject("sheet", sheet)
        .addObject("names", names)
        .addObject("canUnmask", actor.is(Role.ADMINISTRATOR))
        .addObject("errors", errors);
  }

  private static Line line(Dossier it, Dossier.Found found) {
    var rubric = it.rubric();
    return new Line(
        rubric.criterion(found.criterion()).title(),
        it.ratings().stream()
            .flatMap(rated ->
                rated.marks().stream()
                    .filter(mark -> mark.criterion().equals(found.criterion()))
                    .map(mark -> rated.by() + ": " + rubric.title(mark.level())))
            .toList(),
        rubric.title(found.level()),
        Reach.of(rubric, found.level()),
        Finding.Rule.valueOf(found.rule()).title());
  }
}
