package org.laurel.trials.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Column;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.picture.Pictures;

/// Commands that draw: an SVG on standard output.
final class PictureCommands {
  private PictureCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "forest",
            "estimates.csv [--title text] (columns label, estimate, low, high)",
            Set.of("title"),
            PictureCommands::forest),
        new Command(
            "love",
            "balance.csv [--title text] (columns covariate, before, after)",
            Set.of("title"),
            PictureCommands::love),
        new Command(
            "trend",
            "\"score ~ year\" panel.csv --treated column --start year [--title text]",
            Set.of("treated", "start", "title"),
            PictureCommands::trend),
        new Command(
            "consort",
            "arms.csv --eligible clusters,persons --excluded clusters,persons [--title text] (columns arm, then assigned, received, lost and analysed, each as …_clusters and …_persons)",
            Set.of("eligible", "excluded", "title"),
            PictureCommands::consort));
  }

  private static Map<String, @Nullable Object> picture(String svg) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put(Command.PICTURE, svg);
    return result;
  }

  private static double[] numbers(Table table, String column) {
    return Frame.of(table, List.of(column), Frame.Missing.REFUSE).table().column(column).numbers();
  }

  private static Map<String, @Nullable Object> forest(Arguments given) {
    Table table = given.table(0);
    double[] estimates = numbers(table, "estimate");
    double[] low = numbers(table, "low");
    double[] high = numbers(table, "high");
    List<Pictures.Interval> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      String label = table.column("label").text(i);
      rows.add(new Pictures.Interval(label, estimates[i], low[i], high[i]));
    }
    return picture(Pictures.forest(given.text("title", "Estimates"), rows));
  }

  private static Map<String, @Nullable Object> love(Arguments given) {
    Table table = given.table(0);
    double[] before = numbers(table, "before");
    double[] after = numbers(table, "after");
    List<Pictures.Balance> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      rows.add(new Pictures.Balance(table.column("covariate").text(i), before[i], after[i]));
    }
    return picture(Pictures.balance(given.text("title", "Balance of the arms"), rows));
  }

  private static Map<String, @Nullable Object> trend(Arguments given) {
    String[] sides = given.place(0, "the formula").split("~", -1);
    if (sides.length != 2) {
      throw new BadInput("a trend reads 'outcome ~ year'");
    }
    String outcome = sides[0].strip();
    String year = sides[1].strip();
    String treated = given.required("treated");
    Table table =
        Frame.of(given.table(1), List.of(outcome, year, treated), given.missing()).table();
    String title = given.text("title", "Mean %s by %s".formatted(outcome, year));
    Pictures.Trend ours = trend("Treated", table, outcome, year, treated, "1");
    Pictures.Trend others = trend("Comparison", table, outcome, year, treated, "0");
    return picture(Pictures.trend(title, ours, others, given.number("start")));
  }

  private static Pictures.Trend trend(
      String name, Table table, String outcome, String year, String treated, String mark) {
    double[] values = table.column(outcome).numbers();
    double[] years = table.column(year).numbers();
    Column marks = table.column(treated);
    Map<Double, double[]> sums = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      if (marks.text(i).equals(mark)) {
        double[] sum = sums.computeIfAbsent(years[i], _ -> new double[2]);
        sum[0] += values[i];
        sum[1]++;
      }
    }
    if (sums.isEmpty()) {
      throw new BadInput("no row has '%s' in '%s'".formatted(mark, treated));
    }
    return new Pictures.Trend(
        name,
        List.copyOf(sums.keySet()),
        sums.values().stream().map(sum -> sum[0] / sum[1]).toList());
  }

  private static Map<String, @Nullable Object> consort(Arguments given) {
    Pictures.Count eligible = count(given, "eligible");
    Pictures.Count excluded = count(given, "excluded");
    Table table = given.table(0);
    List<Pictures.Flow> arms = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      arms.add(
          new Pictures.Flow(
              table.column("arm").text(i),
              count(table, "assigned", i),
              count(table, "received", i),
              count(table, "lost", i),
              count(table, "analysed", i)));
    }
    return picture(
        Pictures.consort(
            given.text("title", "Flow of clusters and persons"), eligible, excluded, arms));
  }

  private static Pictures.Count count(Table table, String step, int row) {
    return new Pictures.Count(
        (int) numbers(table, step + "_clusters")[row],
        (int) numbers(table, step + "_persons")[row]);
  }

  private static Pictures.Count count(Arguments given, String name) {
    given.required(name);
    double[] found = given.numbers(name);
    if (found.length != 2) {
      throw new BadInput("--%s takes two numbers, clusters and persons".formatted(name));
    }
    return new Pictures.Count((int) found[0], (int) found[1]);
  }
}
