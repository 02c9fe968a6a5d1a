package org.laurel.review.calibration;

import java.util.List;
import org.laurel.catalog.Design;
import org.laurel.catalog.Rubric;
import org.laurel.review.calibration.PracticeStore.Pair;

/// A practice paper that was scored, beside its master.
record Compared(String code, String title, List<Line> lines) {

  /// @param given and `master` the titles of levels
  /// @param apart how many levels lie between the two
  record Line(String criterion, String given, String master, int apart, String reason) {

    private static Line of(Rubric rubric, Pair pair) {
      return new Line(
          rubric.criterion(pair.criterion()).title(),
          rubric.title(pair.given()),
          rubric.title(pair.master()),
          Math.abs(rank(rubric, pair.given()) - rank(rubric, pair.master())),
          pair.reason());
    }

    private static int rank(Rubric rubric, String level) {
      return rubric.levels().stream().map(Rubric.Level::code).toList().indexOf(level);
    }

    String inWords() {
      return switch (apart) {
        case 0 -> "The same";
        case 1 -> "One level apart";
        default -> apart + " levels apart";
      };
    }
  }

  /// In the order of the rubric.
  static Compared of(String code, Design design, List<Pair> pairs) {
    var rubric = design.rubric();
    var lines =
        rubric.criteria().stream()
            .flatMap(it -> pairs.stream().filter(pair -> pair.criterion().equals(it.code())))
            .map(it -> Line.of(rubric, it))
            .toList();
    return new Compared(code, design.title(), lines);
  }

  long same() {
    return lines.stream().filter(it -> it.apart() == 0).count();
  }
}
