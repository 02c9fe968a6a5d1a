package org.laurel.trials.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.power.Power;
import org.laurel.trials.power.PowerDesign;
import org.laurel.trials.power.PowerSpec;
import org.laurel.trials.power.Simulation;

/// The command for how many units a trial takes.
final class PowerCommands {
  private PowerCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "power",
            "ira1|bira2c|bira2f|bira2r|cra2|cra3|bcra3f|bcra3r --per-site n --sites J [--top K] [--icc rho2] [--icc-3 rho3] [--omega w] [--r2-1 …] [--r2-2 …] [--r2-3 …]"
                + " [--r2-t …] [--covariates g] [--share P] [--alpha a] [--power p] [--effect d [--simulate trials --seed n]]; correlation --n pairs --effect r [--alpha a]",
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
            PowerCommands::power));
  }

  private static Map<String, @Nullable Object> power(Arguments given) {
    if (given.place(0, "the design").equals("correlation")) {
      return correlation(given);
    }
    PowerDesign design = design(given.place(0, "the design"));
    PowerSpec spec = spec(given);
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

  private static Map<String, @Nullable Object> correlation(Arguments given) {
    double pairs = given.number("n");
    double effect = given.number("effect");
    double alpha = given.number("alpha", 0.05);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("design", "correlation");
    result.put("n", pairs);
    result.put("effect", effect);
    result.put("alpha", alpha);
    result.put("power_at_effect", Power.correlation(pairs, effect, alpha));
    return result;
  }

  private static PowerSpec spec(Arguments given) {
    return PowerSpec.plain()
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
        .test(given.number("share", 0.5), given.number("alpha", 0.05), given.number("power", 0.8));
  }

  /// A design by its full name, or by one that only it begins with.
  private static PowerDesign design(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    List<PowerDesign> found =
        Arrays.stream(PowerDesign.values()).filter(each -> each.name().startsWith(wanted)).toList();
    if (found.size() != 1) {
      throw new BadInput(
          "there is no one design '%s'; known are: correlation, %s"
              .formatted(name, Arrays.toString(PowerDesign.values()).toLowerCase(Locale.ROOT)));
    }
    return found.get(0);
  }
}
