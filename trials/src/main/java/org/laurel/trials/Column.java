package org.laurel.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One column of a table: each cell is a number, a text or missing.
///
/// A text such as `007` stays a text, because as an identifier it is not the number 7.
public final class Column {
  private static final int NUMBER = -1;
  private static final int MISSING = -2;

  private final String name;
  private final double[] numbers;
  private final int[] kinds;
  private final List<String> texts;
  private final int[] lines;
  private final int missing;
  private final int words;

  private Column(String name, double[] numbers, int[] kinds, List<String> texts, int[] lines) {
    this.name = name;
    this.numbers = numbers;
    this.kinds = kinds;
    this.texts = texts;
    this.lines = lines;
    int empty = 0;
    int said = 0;
    for (int kind : kinds) {
      empty += kind == MISSING ? 1 : 0;
      said += kind >= 0 ? 1 : 0;
    }
    missing = empty;
    words = said;
  }

  /// A column of numbers made by a program; NaN is missing.
  public static Column of(String name, double[] numbers) {
    int[] kinds = new int[numbers.length];
    int[] lines = new int[numbers.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Double.isNaN(numbers[i]) ? MISSING : NUMBER;
      lines[i] = i + 2;
    }
    return new Column(name, numbers.clone(), kinds, List.of(), lines);
  }

  public String name() {
    return name;
  }

  public int size() {
    return numbers.length;
  }

  public boolean complete() {
    return missing == 0;
  }

  public boolean missing(int row) {
    return kinds[row] == MISSING;
  }

  /// What the cell says, or an empty text where it is missing.
  public String text(int row) {
    return switch (kinds[row]) {
      case MISSING -> "";
      case NUMBER -> write(numbers[row]);
      default -> texts.get(kinds[row]);
    };
  }

  static String write(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /// Whether the column is meant as numbers: some cell is one, and texts are the exception.
  public boolean numeric() {
    return words == 0 || kinds.length - missing - words > words;
  }

  /// The cells as numbers, NaN where missing; a text is refused with its line.
  public double[] numbers() {
    for (int i = 0; words > 0 && i < kinds.length; i++) {
      if (kinds[i] >= 0) {
        throw new BadInput(
            "column '%s' must hold numbers, but line %d says '%s'"
                .formatted(name, lines[i], text(i)));
      }
    }
    return numbers;
  }

  /// The cells as levels of a factor: numbers in their order, then texts in theirs.
  public Factor factor() {
    Numbering numbering = Numbering.of(numbers);
    List<String> sorted = texts.stream().sorted().toList();
    List<String> levels = new ArrayList<>();
    for (double number : numbering.distinct()) {
      levels.add(write(number));
    }
    int[] textCodes = new int[texts.size()];
    for (int text = 0; text < textCodes.length; text++) {
      textCodes[text] = levels.size() + Collections.binarySearch(sorted, texts.get(text));
    }
    levels.addAll(sorted);
    int[] codes = new int[kinds.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          switch (kinds[i]) {
            case MISSING -> Factor.MISSING;
            case NUMBER -> numbering.place(numbers[i]);
            default -> textCodes[kinds[i]];
          };
    }
    return new Factor(name, List.copyOf(levels), codes);
  }

  /// The cells as levels out of a list that is known beforehand; any other text is refused with its
  /// line.
  public Factor factor(List<String> levels) {
    int[] codes = new int[kinds.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = missing(i) ? Factor.MISSING : levels.indexOf(text(i));
      if (codes[i] < 0 && !missing(i)) {
        throw new BadInput(
            "column '%s' has the unknown level '%s' on line %d; known are: %s"
                .formatted(name, text(i), lines[i], String.join(", ", levels)));
      }
    }
    return new Factor(name, levels, codes);
  }

  Column pick(int[] rows) {
    double[] someNumbers = new double[rows.length];
    int[] someKinds = new int[rows.length];
    int[] someLines = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      someNumbers[i] = numbers[rows[i]];
      someKinds[i] = kinds[rows[i]];
      someLines[i] = lines[rows[i]];
    }
    return new Column(name, someNumbers, someKinds, texts, someLines).withoutUnused();
  }

  private Column withoutUnused() {
    Map<String, Integer> used = new HashMap<>();
    List<String> kept = new ArrayList<>();
    int[] renamed = kinds.clone();
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] >= 0) {
        String text = texts.get(kinds[i]);
        renamed[i] = used.computeIfAbsent(text, _ -> kept.size());
        if (renamed[i] == kept.size()) {
          kept.add(text);
        }
      }
    }
    return new Column(name, numbers, renamed, kept, lines);
  }

  /// Collects the cells of a column while a file is read.
  static final class Builder {
    private final String name;
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private double[] numbers = new double[1024];
    private int[] kinds = new int[1024];
    private int size;

    Builder(String name) {
      this.name = name;
    }

    void add(String cell) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
      }
      double number = Cells.number(cell);
      numbers[size] = number;
      kinds[size] = Cells.missing(cell) ? MISSING : Double.isNaN(number) ? code(cell) : NUMBER;
      size++;
    }

    private int code(String cell) {
      Integer known = codes.get(cell);
      if (known == null) {
        codes.put(cell, texts.size());
        texts.add(cell);
        return texts.size() - 1;
      }
      return known;
    }

    Column build(int[] lines) {
      return new Column(
          name,
          Arrays.copyOf(numbers, size),
          Arrays.copyOf(kinds, size),
          List.copyOf(texts),
          lines);
    }
  }
}
