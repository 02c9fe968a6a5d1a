package org.laurel.catalog.desk;

import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Adds, moves and takes out pieces of a draft.
@Component
class Pieces {

  private final Drafts drafts;

  Pieces(Drafts drafts) {
    this.drafts = drafts;
  }

  enum Direction {
    UP(-1),
    DOWN(1);

    private final int step;

    Direction(int step) {
      this.step = step;
    }
  }

  /// @param within the code of the course or unit, where it is about units or materials
  /// @return the new piece's code
  String add(Actor actor, Version.Id version, Piece piece, String within) {
    return drafts.change(
        actor,
        version,
        paper -> {
          var list = piece.list(paper, within);
          paper.list(list).add(piece.fresh(paper));
          return piece.code(paper, list + "/" + (paper.at(list).size() - 1));
        });
  }

  /// @param seal of the list as it was drawn, or empty where codes name its pieces
  void remove(Actor actor, Version.Id version, Piece piece, String code, String seal) {
    drafts.takeOut(
        actor,
        version,
        paper -> {
          var at = Spot.of(paper, piece, code);
          Materials.nobodyChanged(piece, at.pointer(), seal, paper);
          return at.list().remove(at.index());
        });
  }

  /// At either end it stays where it is.
  void move(
      Actor actor, Version.Id version, Piece piece, String code, String seal, Direction direction) {
    drafts.change(
        actor,
        version,
        paper -> {
          var at = Spot.of(paper, piece, code);
          Materials.nobodyChanged(piece, at.pointer(), seal, paper);
          var to = Math.clamp(at.index() + direction.step, 0, at.list().size() - 1);
          return at.list().insert(to, at.list().remove(at.index()));
        });
  }

  void addTest(Actor actor, Version.Id version) {
    drafts.change(
        actor,
        version,
        paper -> {
          paper.set(
              "/design/test",
              Paper.object(
                  """
                  {"qualifyingScorePercent":80,"scales":["content"],"summary":"",
                   "minutes":null,"attempts":null,"draw":{}}
                  """));
          return paper;
        });
  }

  void removeTest(Actor actor, Version.Id version) {
    drafts.takeOut(
        actor,
        version,
        paper -> {
          paper.set("/design/test", JsonNodeFactory.instance.nullNode());
          return paper;
        });
  }

  private record Spot(String pointer, ArrayNode list, int index) {

    static Spot of(Paper paper, Piece piece, String code) {
      var at = JsonPointer.compile(piece.find(paper, code));
      var list = at.head().toString();
      return new Spot(list, paper.list(list), at.last().getMatchingIndex());
    }
  }
}
