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
import org.laurel.trials.Factor;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.evidence.Anonymity;
import org.laurel.trials.evidence.Attrition;
import org.laurel.trials.evidence.EffectSize;
import org.laurel.trials.evidence.Imputations;
import org.laurel.trials.evidence.ManyTests;
import org.laurel.trials.evidence.MetaAnalysis;
import org.laurel.trials.evidence.Suppression;

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
            EvidenceCommands::effect),
        new Command(
            "adjust",
            "p p p … [--method benjamini-hochberg|benjamini-yekutieli|holm|hochberg|bonferroni]",
            Set.of("method"),
            EvidenceCommands::adjust),
        new Command(
            "pool",
            "--estimates list --variances list [--df complete-data df]",
            Set.of("estimates", "variances", "df"),
            EvidenceCommands::pool),
        new Command(
            "meta",
            "--effects list --variances list [--method reml|reml-knapp-hartung|dersimonian-laird|common]",
            Set.of("effects", "variances", "method"),
            EvidenceCommands::meta),
        new Command(
            "anonymity",
            "data.csv --traits columns [--minimum 10]",
            Set.of("traits", "minimum"),
            EvidenceCommands::anonymity),
        new Command(
            "suppress",
            "data.csv --row column --column column [--minimum 10] (a table of counts with small cells hidden)",
            Set.of("row", "column", "minimum"),
            EvidenceCommands::suppress));
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

  private static Map<String, @Nullable Object> anonymity(Arguments given) {
    given.required("traits");
    return Fields.of(Anonymity.of(given.table(0), given.list("traits"), minimum(given)));
  }

  private static int minimum(Arguments given) {
    return given.has("minimum") ? given.whole("minimum") : Suppression.DEFAULT_MINIMUM;
  }

  private static Map<String, @Nullable Object> suppress(Arguments given) {
    List<String> asked = List.of(given.required("row"), given.required("column"));
    Frame frame = Frame.of(given.table(0), asked, given.missing());
    Factor rows = frame.group(asked.subList(0, 1));
    Factor columns = frame.group(asked.subList(1, 2));
    int[][] counts = rows.counts(columns);
    Suppression hidden = Suppression.of(counts, minimum(given));
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("row", rows.levels().get(i));
      List<@Nullable Object> shown = new ArrayList<>();
      for (int j = 0; j < counts[i].length; j++) {
        shown.add(hidden.shown()[i][j] ? counts[i][j] : null);
      }
      line.put("counts", shown);
      int total = Arrays.stream(counts[i]).sum();
      line.put("total", total >= hidden.minimum() ? total : null);
      lines.add(line);
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("columns", columns.levels());
    result.put("rows", lines);
    result.put("minimum", hidden.minimum());
    result.put("small", hidden.small());
    result.put("complementary", hidden.complementary());
    result.put("dropped", Fields.plain(frame.dropped()));
    return result;
  }
}
