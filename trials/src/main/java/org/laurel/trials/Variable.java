package org.laurel.trials;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column as a formula uses it: as it is, as a factor, or through a function.
public record Variable(String text, String column, Use use, double power) {
  private static final Pattern CALL =
      Pattern.compile("(factor|log|sqrt|exp|I)\\(\\s*([^()^]+?)\\s*(?:\\^\\s*([0-9.]+))?\\s*\\)");

  /// What is done to the column.
  public enum Use {
    AS_IS,
    FACTOR,
    LOG,
    SQRT,
    EXP,
    POWER
  }

  public static Variable parse(String text) {
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      if (text.contains("(") || text.contains(")") || text.contains("^")) {
        throw new BadInput(
            "the formula says '%s'; known are factor(x), log(x), sqrt(x), exp(x) and I(x^2)"
                .formatted(text));
      }
      return new Variable(text, text, Use.AS_IS, 1);
    }
    double power = call.group(3) == null ? 1 : Double.parseDouble(call.group(3));
    Use use =
        switch (call.group(1)) {
          case "factor" -> Use.FACTOR;
          case "log" -> Use.LOG;
          case "sqrt" -> Use.SQRT;
          case "exp" -> Use.EXP;
          default -> Use.POWER;
        };
    return new Variable(text.replaceAll("\\s+", ""), call.group(2), use, power);
  }

  /// The column's values, changed; a value that the function cannot take is refused.
  double[] values(Column cells) {
    double[] numbers = cells.numbers();
    return switch (use) {
      case AS_IS, FACTOR -> numbers;
      case LOG -> checked(Arrays.stream(numbers).map(Math::log).toArray(), numbers);
      case SQRT -> checked(Arrays.stream(numbers).map(Math::sqrt).toArray(), numbers);
      case EXP -> checked(Arrays.stream(numbers).map(Math::exp).toArray(), numbers);
      case POWER ->
          checked(Arrays.stream(numbers).map(value -> Math.pow(value, power)).toArray(), numbers);
    };
  }

  private double[] checked(double[] changed, double[] numbers) {
    for (int i = 0; i < changed.length; i++) {
      if (!Double.isFinite(changed[i]) && !Double.isNaN(numbers[i])) {
        throw new BadInput(
            "%s cannot be computed for the value %s".formatted(text, Column.write(numbers[i])));
      }
    }
    return changed;
  }
}
