package org.laurel.trials.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.laurel.trials.BadInput;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;

/// The words after a command: some in their places, some as `--name value` or as a bare `--name`.
final class Arguments {
  private static final Set<String> SWITCHES =
      Set.of("permute", "ml", "reml", "blups", "level-only", "naive");
  private static final Set<String> COMMON = Set.of("format", "where", "missing", "confidence");

  private final List<String> places = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();

  static Arguments parse(List<String> words, Set<String> known) {
    Arguments result = new Arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        result.places.add(word);
        continue;
      }
      String name = word.substring(2);
      if (!known.contains(name) && !COMMON.contains(name)) {
        throw new BadInput(
            "there is no option --%s here; known are: %s"
                .formatted(name, String.join(", ", known.stream().sorted().toList())));
      }
      boolean bare = SWITCHES.contains(name);
      if (!bare && i + 1 == words.size()) {
        throw new BadInput("--%s needs a value".formatted(name));
      }
      result.options.put(name, bare ? "" : words.get(++i));
    }
    return result;
  }

  String place(int index, String meaning) {
    if (index >= places.size()) {
      throw new BadInput("%s is missing".formatted(meaning));
    }
    return places.get(index);
  }

  double[] numbersInPlaces() {
    return places.stream().mapToDouble(word -> number(word, "the list")).toArray();
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  String text(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  String required(String name) {
    String found = options.get(name);
    if (found == null) {
      throw new BadInput("--%s is missing".formatted(name));
    }
    return found;
  }

  List<String> list(String name) {
    return has(name)
        ? Arrays.stream(required(name).split(","))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList()
        : List.of();
  }

  double[] numbers(String name) {
    return list(name).stream().mapToDouble(word -> number(word, "--" + name)).toArray();
  }

  double number(String name, double otherwise) {
    return has(name) ? number(required(name), "--" + name) : otherwise;
  }

  double number(String name) {
    return number(required(name), "--" + name);
  }

  int whole(String name) {
    double found = number(name);
    if (found != Math.rint(found)) {
      throw new BadInput("--%s must be a whole number, not %s".formatted(name, required(name)));
    }
    return (int) found;
  }

  private static double number(String word, String where) {
    try {
      double found = Double.parseDouble(word);
      if (Double.isFinite(found)) {
        return found;
      }
    } catch (NumberFormatException _) {
      // said below, with the infinite ones
    }
    throw new BadInput("%s must hold numbers, but says '%s'".formatted(where, word));
  }

  /// One of an enum's names, in lower case with dashes.
  <E extends Enum<E>> E choice(String name, Class<E> kind, E otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    String wanted = required(name).replace('-', '_').toUpperCase(Locale.ROOT);
    List<String> known =
        Arrays.stream(kind.getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return Arrays.stream(kind.getEnumConstants())
        .filter(each -> each.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "--%s is one of %s, not '%s'"
                    .formatted(name, String.join(", ", known), required(name))));
  }

  Frame.Missing missing() {
    return switch (text("missing", "drop")) {
      case "drop" -> Frame.Missing.DROP_AND_COUNT;
      case "refuse" -> Frame.Missing.REFUSE;
      default ->
          throw new BadInput(
              "--missing is one of drop, refuse, not '%s'".formatted(required("missing")));
    };
  }

  double confidence() {
    double level = number("confidence", 0.95);
    if (!(level > 0 && level < 1)) {
      throw new BadInput("--confidence lies between 0 and 1, not " + level);
    }
    return level;
  }

  /// The data file in its place, with only the rows that `--where column=text` keeps.
  Table table(int index) {
    Table table = Table.read(Path.of(place(index, "the data file")));
    if (!has("where")) {
      return table;
    }
    String[] sides = required("where").split("=", 2);
    if (sides.length != 2) {
      throw new BadInput("--where reads column=text, not '%s'".formatted(required("where")));
    }
    Table kept = table.where(sides[0], sides[1]);
    if (kept.rows() == 0) {
      throw new BadInput("no row has '%s' in column '%s'".formatted(sides[1], sides[0]));
    }
    return kept;
  }
}
