package org.laurel.trials.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.evidence.Imputations;
import org.laurel.trials.evidence.ManyTests;
import org.laurel.trials.evidence.MetaAnalysis;

/// Commands that bring several results together.
final class SynthesisCommands {
  private SynthesisCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "adjust",
            "p p p … [--method benjamini-hochberg|benjamini-yekutieli|holm|hochberg|bonferroni]",
            Set.of("method"),
            SynthesisCommands::adjust),
        new Command(
            "pool",
            "--estimates list --variances list [--df complete-data df]",
            Set.of("estimates", "variances", "df"),
            SynthesisCommands::pool),
        new Command(
            "meta",
            "--effects list --variances list [--method reml|reml-knapp-hartung|dersimonian-laird|common]",
            Set.of("effects", "variances", "method"),
            SynthesisCommands::meta));
  }

  private static Map<String, @Nullable Object> adjust(Arguments given) {
    double[] p = given.numbersInPlaces();
    if (p.length == 0) {
      throw new BadInput("the p values are missing");
    }
    ManyTests method = given.choice("method", ManyTests.class, ManyTests.BENJAMINI_HOCHBERG);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("method", Fields.plain(method));
    result.put("p", Fields.plain(p));
    result.put("adjusted", Fields.plain(method.adjust(p)));
    return result;
  }

  private static Map<String, @Nullable Object> pool(Arguments given) {
    return Fields.of(
        Imputations.pool(
            given.numbers("estimates"),
            given.numbers("variances"),
            given.number("df", Double.POSITIVE_INFINITY)));
  }

  private static Map<String, @Nullable Object> meta(Arguments given) {
    MetaAnalysis.Method method =
        given.choice("method", MetaAnalysis.Method.class, MetaAnalysis.Method.REML);
    return Fields.of(
        MetaAnalysis.of(
            given.numbers("effects"), given.numbers("variances"), method, given.confidence()));
  }
}
