package org.laurel.trials.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.Table;
import org.laurel.trials.mixed.Criterion;
import org.laurel.trials.mixed.DegreesOfFreedom;
import org.laurel.trials.mixed.MixedFit;
import org.laurel.trials.mixed.MixedModel;

/// Commands that fit mixed models to a file.
final class MixedCommands {
  private MixedCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "mixed",
            "\"y ~ x + (1 | group)\" data.csv [--df satterthwaite|kenward-roger|normal] [--ml] [--blups]",
            Set.of("df", "ml", "blups"),
            MixedCommands::mixed),
        new Command(
            "compare",
            "\"y ~ x + (1 | group)\" \"y ~ (1 | group)\" data.csv [--reml] (likelihood-ratio test of nested models, by ML)",
            Set.of("reml"),
            MixedCommands::compare));
  }

  private static Map<String, @Nullable Object> mixed(Arguments given) {
    MixedFit fit =
        MixedModel.of(given.table(1), given.place(0, "the formula"))
            .criterion(given.has("ml") ? Criterion.ML : Criterion.REML)
            .degrees(given.choice("df", DegreesOfFreedom.class, DegreesOfFreedom.SATTERTHWAITE))
            .confidence(given.confidence())
            .missing(given.missing())
            .fit();
    return Fields.of(given.has("blups") ? fit : fit.withoutRandomEffects());
  }

  private static Map<String, @Nullable Object> compare(Arguments given) {
    Criterion criterion = given.has("reml") ? Criterion.REML : Criterion.ML;
    Table table = given.table(2);
    List<MixedFit> fits = new ArrayList<>();
    for (int place = 0; place < 2; place++) {
      fits.add(
          MixedModel.of(table, given.place(place, "the formula"))
              .criterion(criterion)
              .degrees(DegreesOfFreedom.NORMAL)
              .missing(given.missing())
              .fit());
    }
    boolean firstIsLarger = fits.get(0).parameters() > fits.get(1).parameters();
    MixedFit larger = fits.get(firstIsLarger ? 0 : 1);
    MixedFit smaller = fits.get(firstIsLarger ? 1 : 0);
    Map<String, @Nullable Object> result = Fields.of(larger.against(smaller));
    result.put("criterion_larger", larger.criterion());
    result.put("criterion_smaller", smaller.criterion());
    result.put("parameters_larger", larger.parameters());
    result.put("parameters_smaller", smaller.parameters());
    result.put("n", larger.n());
    result.put("dropped", Fields.plain(larger.dropped()));
    result.put("method", criterion.name());
    result.put("warnings", boundary(larger, smaller));
    return result;
  }

  private static List<String> boundary(MixedFit larger, MixedFit smaller) {
    return larger.variances().size() > smaller.variances().size()
        ? List.of("a variance of zero lies on the boundary: the p value is too large")
        : List.of();
  }
}
