package org.laurel.trials.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.laurel.trials.power.Power;
import org.laurel.trials.power.PowerDesign;
import org.laurel.trials.power.PowerSpec;
import org.laurel.trials.power.Simulation;

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
            DesignCommands::randomization),
        new Command(
            "power",
            "ira1|bira2c|bira2f|bira2r|cra2|cra3|bcra3f|bcra3r --per-site n --sites J [--top K] [--icc rho2] [--icc-3 rho3] [--omega w] [--r2-1 …] [--r2-2 …] [--r2-3 …]"
                + " [--r2-t …] [--covariates g] [--share P] [--alpha a] [--power p] [--effect d [--simulate trials --seed n]]",
            Set.of(
                "per-site",
                "n",
                "sites",
                "top",
                "icc",
                "icc-3",
                "omega",
                "r2-1",
                "r2-2",
                "r2-3",
                "r2-t",
                "covariates",
                "share",
                "alpha",
                "power",
                "effect",
                "simulate",
                "seed"),
            DesignCommands::power));
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

  private static Map<String, @Nullable Object> power(Arguments given) {
    PowerDesign design = design(given.place(0, "the design"));
    PowerSpec spec =
        PowerSpec.plain()
            .sizes(
                given.number("per-site", given.number("n", 1)),
                given.number("sites", 1),
                given.number("top", given.number("sites", 1)))
            .clustering(given.number("icc", 0), given.number("icc-3", 0))
            .explained(
                given.number("r2-1", 0),
                given.number("r2-2", 0),
                given.number("r2-3", 0),
                (int) given.number("covariates", 0))
            .variation(given.number("omega", 0), given.number("r2-t", 0))
            .test(
                given.number("share", 0.5),
                given.number("alpha", 0.05),
                given.number("power", 0.8));
    Map<String, @Nullable Object> result = Fields.of(Power.mdes(design, spec));
    if (given.has("effect")) {
      result.put("effect", given.number("effect"));
      result.put("power_at_effect", Power.power(design, spec, given.number("effect")));
      result.put("required_top_units", Power.required(design, spec, given.number("effect")));
    }
    if (given.has("simulate")) {
      int trials = given.whole("simulate");
      long seed = given.has("seed") ? given.whole("seed") : 1;
      Simulation made = Simulation.of(design, spec, given.number("effect"), trials, seed);
      result.put("simulation", Fields.of(made));
    }
    return result;
  }

  /// A design by its full name, or by one that only it begins with.
  private static PowerDesign design(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    List<PowerDesign> found =
        Arrays.stream(PowerDesign.values()).filter(each -> each.name().startsWith(wanted)).toList();
    if (found.size() != 1) {
      throw new BadInput(
          "there is no one design '%s'; known are: %s"
              .formatted(name, Arrays.toString(PowerDesign.values()).toLowerCase(Locale.ROOT)));
    }
    return found.get(0);
  }
}
