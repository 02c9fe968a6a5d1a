package org.laurel.catalog.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.desk.Sheet.Entry;
import org.laurel.web.Words;

/// What differs between two versions, page by page.
record Comparison(List<Part> parts) {

  record Part(String title, List<Change> changes) {}

  record Change(String label, Words words) {}

  /// One text of a version, and where it stands.
  private record Line(String title, String label, String text) {}

  /// @param standards how a standard reads
  static Comparison of(Paper before, Paper after, Function<UUID, String> standards) {
    var older = lines(before, standards);
    var newer = lines(after, standards);
    var parts = new LinkedHashMap<String, List<Change>>();
    Stream.concat(newer.keySet().stream(), older.keySet().stream())
        .distinct()
        .forEach(key -> {
          var line = newer.getOrDefault(key, older.get(key));
          var was = text(older.get(key));
          var is = text(newer.get(key));
          if (line != null && !was.equals(is))
            parts
                .computeIfAbsent(line.title(), _ -> new ArrayList<>())
                .add(new Change(line.label(), Words.of(was, is)));
        });
    return new Comparison(
        parts.entrySet().stream().map(it -> new Part(it.getKey(), it.getValue())).toList());
  }

  private static String text(@Nullable Line line) {
    return line == null ? "" : line.text();
  }

  private static Map<String, Line> lines(Paper paper, Function<UUID, String> standards) {
    var lines = new LinkedHashMap<String, Line>();
    Sheets.all(paper).forEach(sheet -> lines(sheet, lines));
    lines.put("standards", new Line("Standards", "Points at", standards(paper, standards)));
    lines.put("badge", new Line("Badge", "Picture", picture(paper)));
    return lines;
  }

  private static void lines(Sheet sheet, Map<String, Line> lines) {
    var key = sheet.place().key() + " ";
    for (var box : sheet.boxes())
      lines.put(key + box.name(), new Line(sheet.title(), box.label(), box.words()));
    for (var pile : sheet.piles())
      lines.put(
          key + pile.title(),
          new Line(
              sheet.title(),
              pile.title(),
              pile.entries().stream().map(Entry::label).collect(Collectors.joining("\n"))));
  }

  private static String standards(Paper paper, Function<UUID, String> standards) {
    return paper.list("/design/alignments").values().stream()
        .map(it -> standards.apply(UUID.fromString(it.asString())))
        .collect(Collectors.joining("\n"));
  }

  /// The beginning of its SHA-256: enough to see that it is another.
  private static String picture(Paper paper) {
    return "Picture " + paper.at("/design/badge/sha256").asString("").substring(0, 12);
  }
}
