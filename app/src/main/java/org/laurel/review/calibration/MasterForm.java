package org.laurel.review.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.laurel.catalog.Rubric;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;

/// The master scores as they were typed.
record MasterForm(List<Anchor.Master> masters) {

  private static final int LONGEST = 4000;

  static MasterForm of(Anchor anchor, Map<String, String> form) {
    return new MasterForm(
        anchor.criteria().stream()
            .map(it ->
                new Anchor.Master(
                    it,
                    form.getOrDefault("level-" + it, ""),
                    form.getOrDefault("reason-" + it, "").strip()))
            .toList());
  }

  Errors errors(Rubric rubric) {
    var mistakes = new ArrayList<Mistake>();
    for (var master : masters) {
      var title = rubric.criterion(master.criterion()).title();
      if (!rubric.hasLevel(master.level()))
        mistakes.add(
            new Mistake("level-" + master.criterion(), "Choose the level for “" + title + "”."));
      if (master.reason().isEmpty())
        mistakes.add(
            new Mistake(
                "reason-" + master.criterion(),
                "Say why “" + title + "” is on this level, so that assessors learn from it."));
      if (master.reason().length() > LONGEST)
        mistakes.add(
            new Mistake(
                "reason-" + master.criterion(),
                "Shorten the reason for “" + title + "”: 4,000 characters are the most."));
    }
    return new Errors(mistakes);
  }
}
