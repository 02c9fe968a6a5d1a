package org.laurel.trials.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Table;
import org.laurel.trials.agreement.Intraclass;
import org.laurel.trials.agreement.Kappa;
import org.laurel.trials.agreement.Krippendorff;
import org.laurel.trials.agreement.Ratings;
import org.laurel.trials.items.Answers;
import org.laurel.trials.items.Differential;
import org.laurel.trials.items.LatentTrait;
import org.laurel.trials.items.Rasch;
import org.laurel.trials.items.Scale;
import org.laurel.trials.items.TestAnalysis;

/// Commands on measures: raters, scales and test items.
final class MeasureCommands {
  private MeasureCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "agree",
            "ratings.csv [--raters columns] [--levels in,order] [--tolerance t]",
            Set.of("raters", "levels", "tolerance"),
            MeasureCommands::agree),
        new Command(
            "scale",
            "answers.csv --items A1,A2,-A3 (a minus turns an item round)",
            Set.of("items"),
            MeasureCommands::scale),
        new Command(
            "items",
            "answers.csv --items columns [--model classical|rasch|rasch-mml|2pl] [--dif group]",
            Set.of("items", "model", "dif"),
            MeasureCommands::items));
  }

  private static Map<String, @Nullable Object> agree(Arguments given) {
    Table table = given.table(0);
    List<String> raters = given.has("raters") ? given.list("raters") : table.names();
    Ratings ratings = Ratings.of(table, raters, given.list("levels"));
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("subjects", ratings.subjects());
    result.put("incomplete", ratings.incomplete());
    result.put("percent_agreement", Kappa.percentAgreement(ratings, given.number("tolerance", 0)));
    if (raters.size() == 2) {
      result.put(
          "cohen",
          Fields.plain(
              Arrays.stream(Kappa.Weights.values())
                  .map(weights -> Kappa.cohen(ratings, weights))
                  .toList()));
    }
    result.put("fleiss", Fields.of(Kappa.fleiss(ratings)));
    result.put("fleiss_by_level", Fields.plain(Kappa.fleissByLevel(ratings)));
    result.put("conger", Fields.of(Kappa.conger(ratings)));
    result.put("light", Fields.of(Kappa.light(ratings)));
    result.put("gwet", Fields.of(Kappa.gwet(ratings)));
    result.put("krippendorff", krippendorff(ratings));
    result.put("icc", Fields.plain(Intraclass.of(ratings, given.confidence())));
    result.put("kendall", Fields.of(Intraclass.kendall(ratings)));
    return result;
  }

  private static Map<String, @Nullable Object> krippendorff(Ratings ratings) {
    Map<String, @Nullable Object> alpha = new LinkedHashMap<>();
    for (Krippendorff.Metric metric : Krippendorff.Metric.values()) {
      alpha.put(
          metric.name().toLowerCase(Locale.ROOT),
          Fields.plain(Krippendorff.alpha(ratings, metric)));
    }
    return alpha;
  }

  private static Map<String, @Nullable Object> scale(Arguments given) {
    return Fields.of(Scale.of(Answers.of(given.table(0), given.list("items")), given.confidence()));
  }

  private static Map<String, @Nullable Object> items(Arguments given) {
    Table table = given.table(0);
    List<String> items = given.list("items");
    if (given.has("dif")) {
      Map<String, @Nullable Object> result = new LinkedHashMap<>();
      result.put("dif", Fields.plain(Differential.of(table, items, given.required("dif"))));
      return result;
    }
    Answers answers = Answers.of(table, items);
    return switch (given.text("model", "classical")) {
      case "classical" -> Fields.of(TestAnalysis.of(answers));
      case "rasch" -> Fields.of(Rasch.of(answers));
      case "rasch-mml" -> Fields.of(LatentTrait.rasch(answers));
      case "2pl" -> Fields.of(LatentTrait.twoParameter(answers));
      default ->
          throw new BadInput(
              "--model is one of classical, rasch, rasch-mml, 2pl, not '%s'"
                  .formatted(given.required("model")));
    };
  }
}
