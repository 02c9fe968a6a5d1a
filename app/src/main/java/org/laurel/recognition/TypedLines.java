package org.laurel.recognition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Refused;

/// Levels and instalments as an officer types them: one in each line, its parts with semicolons
/// between.
final class TypedLines {

  private static final String NUMBER = "\\d{1,7}(\\.\\d{1,2})?";
  private static final String DAYS = "\\d{1,5}";

  private TypedLines() {}

  /// Such as `Knowledge; 10; 30; A certificate`. Amount, days and what is shown may be left empty.
  static @Nullable List<Level> levels(@Nullable String text) {
    return read(
        text,
        parts -> {
          if (parts[0].isEmpty() || !isEmptyOr(NUMBER, parts[1]) || !isEmptyOr(DAYS, parts[2]))
            throw new IllegalArgumentException("a title, an amount, days");
          return new Level(
              parts[0],
              parts[1].isEmpty() ? null : new BigDecimal(parts[1]),
              parts[2].isEmpty() ? null : Integer.valueOf(parts[2]),
              parts[3].isEmpty() ? null : parts[3]);
        },
        "is no level. Write it as: Knowledge; 10; 30; A certificate.");
  }

  /// Such as `50; 180`: the percent, and after how many days.
  static @Nullable List<Instalment> instalments(@Nullable String text) {
    return read(
        text,
        parts -> {
          if (!parts[0].matches(NUMBER) || !parts[1].matches(DAYS))
            throw new IllegalArgumentException("percent, days");
          return new Instalment(new BigDecimal(parts[0]), Integer.parseInt(parts[1]));
        },
        "is no instalment. Write the percent and after how many days, such as: 50; 180.");
  }

  private static <T> @Nullable List<T> read(
      @Nullable String text, Function<String[], T> reader, String why) {
    if (text == null || text.isBlank()) return null;
    return text.lines().filter(it -> !it.isBlank()).map(it -> one(it, reader, why)).toList();
  }

  private static <T> T one(String line, Function<String[], T> reader, String why) {
    try {
      var parts = Arrays.stream((line + ";;;").split(";", -1)).map(String::strip);
      return reader.apply(parts.toArray(String[]::new));
    } catch (IllegalArgumentException _) {
      throw new Refused("“%s” %s".formatted(line.strip(), why));
    }
  }

  private static boolean isEmptyOr(String pattern, String text) {
    return text.isEmpty() || text.matches(pattern);
  }

  static String ofLevels(@Nullable List<Level> levels) {
    if (levels == null) return "";
    return levels.stream()
        .map(it ->
            String.join(
                "; ",
                it.title(),
                RuleForm.shown(it.amount()),
                RuleForm.shown(it.withinDays()),
                RuleForm.shown(it.shows())))
        .collect(Collectors.joining("\n"));
  }

  static String ofInstalments(@Nullable List<Instalment> instalments) {
    if (instalments == null) return "";
    return instalments.stream()
        .map(it -> RuleForm.shown(it.percent()) + "; " + it.afterDays())
        .collect(Collectors.joining("\n"));
  }
}
