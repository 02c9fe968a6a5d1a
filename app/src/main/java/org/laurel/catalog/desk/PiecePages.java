package org.laurel.catalog.desk;

import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.catalog.desk.Pieces.Direction;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adds, moves and takes out courses, units, evidence and the like.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}")
class PiecePages {

  private static final String TEST = "test";

  private final Pieces pieces;

  PiecePages(Pieces pieces) {
    this.pieces = pieces;
  }

  @PostMapping("/pieces")
  String add(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String piece,
      @RequestParam(defaultValue = "") String within,
      RedirectAttributes next) {
    var version = new Version.Id(id);
    var kind = Piece.of(piece);
    var code = pieces.add(actor, version, kind, within);
    next.addFlashAttribute("notice", "Added. Write it here.");
    return "redirect:" + kind.place(code).path(version);
  }

  @PostMapping("/pieces/removal")
  String remove(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String piece,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String within,
      @RequestParam(defaultValue = "") String seal,
      RedirectAttributes next) {
    pieces.remove(actor, new Version.Id(id), Piece.of(piece), code, seal);
    next.addFlashAttribute("notice", "Taken out. You can put it back until the next change.");
    return back(id, Piece.of(piece), within);
  }

  @PostMapping("/pieces/move")
  String move(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String piece,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String within,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam Direction to) {
    pieces.move(actor, new Version.Id(id), Piece.of(piece), code, seal, to);
    return back(id, Piece.of(piece), within);
  }

  @PostMapping("/test")
  String addTest(Actor actor, @PathVariable UUID id) {
    pieces.addTest(actor, new Version.Id(id));
    return "redirect:/desk/" + id + "/sheets/" + TEST;
  }

  @PostMapping("/test/removal")
  String removeTest(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    pieces.removeTest(actor, new Version.Id(id));
    next.addFlashAttribute("notice", "Taken out. You can put it back until the next change.");
    return "redirect:/desk/" + id + "/sheets/" + TEST;
  }

  /// The page that lists it.
  private static String back(UUID id, Piece piece, String within) {
    var place =
        switch (piece) {
          case UNIT -> new Place(Section.COURSES, within);
          case MATERIAL -> new Place(Section.UNITS, within);
          case COURSE, SLOT, LEVEL, CRITERION, EXAMPLE, ROUTE, SCORE ->
              Place.of(piece.place("").section().home());
        };
    return "redirect:" + place.path(new Version.Id(id));
  }
}
