package org.laurel.trials.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.evidence.Attrition;
import org.laurel.trials.evidence.EffectSize;

/// Commands on what a result is worth.
final class EvidenceCommands {
  private EvidenceCommands() {}

  static List<Command> all() {
    Set<String> groups =
        Set.of("n1", "mean1", "sd1", "share1", "n2", "mean2", "sd2", "share2", "clusters", "icc");
    return List.of(
        new Command(
            "attrition",
            "--randomized t,c --analysed t,c [--boundary cautious|optimistic]",
            Set.of("randomized", "analysed", "boundary"),
            EvidenceCommands::attrition),
        new Command(
            "baseline",
            "data.csv --treated column --covariates columns",
            Set.of("treated", "covariates"),
            EvidenceCommands::baseline),
        new Command(
            "effect",
            "--n1 … --mean1 … --sd1 … --n2 … --mean2 … --sd2 … (or --share1, --share2) [--clusters J --icc rho]",
            groups,
            EvidenceCommands::effect));
  }

  private static Map<String, @Nullable Object> attrition(Arguments given) {
    double[] randomized = pair(given, "randomized");
    double[] analysed = pair(given, "analysed");
    Attrition.Boundary boundary =
        given.choice("boundary", Attrition.Boundary.class, Attrition.Boundary.CAUTIOUS);
    return Fields.of(
        Attrition.of(
            (int) randomized[0],
            (int) analysed[0],
            (int) randomized[1],
            (int) analysed[1],
            boundary));
  }

  private static double[] pair(Arguments given, String name) {
    given.required(name);
    double[] found = given.numbers(name);
    if (found.length != 2) {
      throw new BadInput("--%s takes two numbers, treated and comparison".formatted(name));
    }
    return found;
  }

  private static Map<String, @Nullable Object> baseline(Arguments given) {
    Table table = given.table(0);
    String treated = given.required("treated");
    given.required("covariates");
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String covariate : given.list("covariates")) {
      Frame frame = Frame.of(table, List.of(treated, covariate), given.missing());
      EffectSize found =
          compare(
              frame.table().column(treated).numbers(), frame.table().column(covariate).numbers());
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("covariate", covariate);
      row.putAll(Fields.of(found));
      row.put("baseline", Fields.plain(found.baseline()));
      rows.add(row);
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("covariates", rows);
    return result;
  }

  private static EffectSize compare(double[] treated, double[] values) {
    double[][] groups = new double[2][];
    for (int side = 0; side < 2; side++) {
      int wanted = side;
      groups[side] =
          IntStream.range(0, values.length)
              .filter(i -> treated[i] == wanted)
              .mapToDouble(i -> values[i])
              .toArray();
    }
    if (groups[0].length + groups[1].length < values.length) {
      throw new BadInput(
          "the column of --treated says 1 for treated and 0 for comparison, and nothing else");
    }
    DoubleSummaryStatistics one = Arrays.stream(groups[1]).summaryStatistics();
    DoubleSummaryStatistics zero = Arrays.stream(groups[0]).summaryStatistics();
    boolean shares = Arrays.stream(values).allMatch(each -> each == 0 || each == 1);
    return shares
        ? EffectSize.cox(one.getCount(), one.getAverage(), zero.getCount(), zero.getAverage())
        : EffectSize.hedges(
            one.getCount(),
            one.getAverage(),
            sd(groups[1]),
            zero.getCount(),
            zero.getAverage(),
            sd(groups[0]));
  }

  private static double sd(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Math.sqrt(
        Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum()
            / (values.length - 1));
  }

  private static Map<String, @Nullable Object> effect(Arguments given) {
    double n1 = given.number("n1");
    double n2 = given.number("n2");
    EffectSize found =
        given.has("share1")
            ? EffectSize.cox(n1, given.number("share1"), n2, given.number("share2"))
            : EffectSize.hedges(
                n1,
                given.number("mean1"),
                given.number("sd1"),
                n2,
                given.number("mean2"),
                given.number("sd2"));
    Map<String, @Nullable Object> result = Fields.of(found);
    if (given.has("clusters")) {
      result.put(
          "clustered",
          Fields.of(
              EffectSize.clustered(
                  found.d(), n1 + n2, given.number("clusters"), given.number("icc"))));
    }
    return result;
  }
}
