package org.laurel.trials.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.regression.DifferenceInMeans;
import org.laurel.trials.regression.Errors;
import org.laurel.trials.regression.InstrumentalFit;
import org.laurel.trials.regression.LinearFit;
import org.laurel.trials.regression.LinearModel;
import org.laurel.trials.series.Cits;
import org.laurel.trials.series.Model;

/// Commands that fit a model to a file.
final class ModelCommands {
  private ModelCommands() {}

  static List<Command> all() {
    Set<String> linear = Set.of("cluster", "se", "weights", "absorb");
    Set<String> tested = Set.of("cluster", "se", "weights", "absorb", "wald", "naive");
    return List.of(
        new Command(
            "difference",
            "\"y ~ treated\" data.csv [--blocks column] [--cluster column] [--covariates columns] (the design picks the estimator)",
            Set.of("blocks", "cluster", "covariates"),
            ModelCommands::difference),
        new Command(
            "ols",
            "\"y ~ x\" data.csv [--cluster column] [--se CR2] [--weights column] [--absorb columns] [--wald terms [--naive]]",
            tested,
            ModelCommands::ols),
        new Command(
            "iv",
            "\"y ~ dose + x | offered + x\" data.csv [--cluster column] [--se CR2]",
            linear,
            ModelCommands::instruments),
        new Command(
            "cits",
            "\"score ~ year\" panel.csv --unit column --treated column --start year [--gap years] [--model ri|ri-ar1|ar1|fe|fe-year] [--se CR2] [--level-only] [--permute]",
            Set.of("unit", "treated", "start", "gap", "model", "se", "level-only", "permute"),
            ModelCommands::series));
  }

  private static Map<String, @Nullable Object> difference(Arguments given) {
    DifferenceInMeans asked =
        DifferenceInMeans.of(given.table(1), given.place(0, "the formula"))
            .covariates(given.list("covariates"))
            .confidence(given.confidence())
            .missing(given.missing());
    asked = given.has("blocks") ? asked.blocks(given.required("blocks")) : asked;
    asked = given.has("cluster") ? asked.cluster(given.required("cluster")) : asked;
    return Fields.of(asked.fit());
  }

  private static LinearModel linear(Arguments given) {
    LinearModel model =
        LinearModel.of(given.table(1), given.place(0, "the formula"))
            .confidence(given.confidence())
            .missing(given.missing());
    model = given.has("weights") ? model.weights(given.required("weights")) : model;
    model = given.has("cluster") ? model.cluster(given.required("cluster")) : model;
    Errors errors = given.choice("se", Errors.class, model.errors());
    return model.errors(errors).absorb(given.list("absorb"));
  }

  private static Map<String, @Nullable Object> ols(Arguments given) {
    LinearFit fit = linear(given).fit();
    Map<String, @Nullable Object> result = Fields.of(fit.summary());
    if (given.has("wald") || given.has("naive")) {
      given.required("wald");
      List<String> terms = given.list("wald");
      result.put("wald", Fields.of(given.has("naive") ? fit.naiveWald(terms) : fit.wald(terms)));
    }
    return result;
  }

  private static Map<String, @Nullable Object> instruments(Arguments given) {
    InstrumentalFit fit = linear(given).fitInstruments();
    Map<String, @Nullable Object> result = Fields.of(fit.fit().summary());
    result.put("diagnostics", Fields.of(fit.diagnostics()));
    return result;
  }

  private static Map<String, @Nullable Object> series(Arguments given) {
    Cits cits =
        Cits.of(
                given.table(1),
                given.place(0, "the formula"),
                given.required("unit"),
                given.required("treated"),
                given.number("start"))
            .gaps(Arrays.stream(given.numbers("gap")).boxed().toList())
            .model(given.choice("model", Model.class, Model.FE))
            .confidence(given.confidence())
            .missing(given.missing());
    cits = given.has("se") ? cits.errors(given.choice("se", Errors.class, Errors.CR2)) : cits;
    cits = given.has("level-only") ? cits.levelOnly() : cits;
    return Fields.of((given.has("permute") ? cits.withPermutation() : cits).fit());
  }
}
