package org.laurel.trials.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.Factor;
import org.laurel.trials.Frame;
import org.laurel.trials.evidence.Anonymity;
import org.laurel.trials.evidence.Suppression;

/// Commands on what may be published without telling on persons.
final class PrivacyCommands {
  private PrivacyCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "anonymity",
            "data.csv --traits columns [--minimum 10]",
            Set.of("traits", "minimum"),
            PrivacyCommands::anonymity),
        new Command(
            "suppress",
            "data.csv --row column --column column [--minimum 10] (a table of counts with small cells hidden)",
            Set.of("row", "column", "minimum"),
            PrivacyCommands::suppress));
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
