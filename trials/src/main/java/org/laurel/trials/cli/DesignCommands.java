package org.laurel.trials.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Column;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.assign.Assignment;
import org.laurel.trials.assign.Cohorts;
import org.laurel.trials.assign.RandomizationTest;
import org.laurel.trials.assign.Roster;

/// Commands for before a trial: who is assigned to what, and how many it takes.
final class DesignCommands {
  private DesignCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "assign",
            "roster.csv --unit column --arms a,b --seed text [--strata column] [--method simple|complete|blocked|matched-pairs] [--starts dates]",
            Set.of("unit", "strata", "arms", "seed", "method", "starts"),
            DesignCommands::assign),
        new Command(
            "randomization",
            "roster.csv --unit column --arms a,b --seed text --outcome column [--strata column] [--method …] [--arm a] [--draws 9999] (exact where it can be enumerated)",
            Set.of("unit", "strata", "arms", "seed", "method", "outcome", "arm", "draws"),
            DesignCommands::randomization));
  }

  private static Map<String, @Nullable Object> assign(Arguments given) {
    Roster roster = roster(given);
    String seed = given.required("seed");
    if (given.has("starts")) {
      return Fields.of(Cohorts.draw(roster, given.list("starts"), seed));
    }
    return Fields.of(draw(roster, given));
  }

  private static Assignment draw(Roster roster, Arguments given) {
    Assignment.Method fallback =
        given.has("strata") ? Assignment.Method.BLOCKED : Assignment.Method.COMPLETE;
    return Assignment.draw(
        roster,
        given.list("arms"),
        given.choice("method", Assignment.Method.class, fallback),
        given.required("seed"));
  }

  private static Map<String, @Nullable Object> randomization(Arguments given) {
    Roster roster = roster(given);
    Assignment made = draw(roster, given);
    List<String> arms = given.list("arms");
    String arm = given.text("arm", arms.get(0));
    if (!arms.contains(arm)) {
      throw new BadInput("--arm is one of %s, not '%s'".formatted(String.join(", ", arms), arm));
    }
    String outcome = given.required("outcome");
    Table table = Frame.of(given.table(0), List.of(outcome), Frame.Missing.REFUSE).table();
    double[] values = table.column(outcome).numbers();
    Column units = table.column(given.required("unit"));
    Map<String, Double> outcomes = new HashMap<>();
    for (int row = 0; row < values.length; row++) {
      if (outcomes.put(units.text(row), values[row]) != null) {
        throw new BadInput(
            "unit '%s' has two rows; give one outcome per unit".formatted(units.text(row)));
      }
    }
    int draws = given.has("draws") ? given.whole("draws") : 9999;
    return Fields.of(
        RandomizationTest.of(
            roster, arms, made, draws, RandomizationTest.differenceInMeans(outcomes, arm)));
  }

  private static Roster roster(Arguments given) {
    String unit = given.required("unit");
    List<String> columns = new ArrayList<>(List.of(unit));
    columns.addAll(given.list("strata"));
    Table table = Frame.of(given.table(0), columns, Frame.Missing.REFUSE).table();
    List<Roster.Unit> units = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> strata = new ArrayList<>();
      for (String column : given.list("strata")) {
        strata.add(table.column(column).text(row));
      }
      units.add(new Roster.Unit(table.column(unit).text(row), String.join("-", strata)));
    }
    return Roster.of(units);
  }
}
