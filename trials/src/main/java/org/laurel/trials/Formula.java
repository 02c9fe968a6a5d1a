package org.laurel.trials;

import java.util.ArrayList;
import java.util.List;

/// A model as people used to R write it: `math ~ small * pretest + (1 | school/teacher)`.
///
/// Known are `+`, `-1`, `0`, `:`, `*`, `factor(x)`, `log(x)`, `sqrt(x)`, `exp(x)`, `I(x^2)`, random
/// terms `(a + b | g)`, `(a || g)` (uncorrelated), groups `g/h` (nested) and `g:h`, and instruments
/// after a bar.
public record Formula(String response, Terms fixed, List<Random> random, List<Terms> instruments) {

  /// A sum of products of variables, with or without the intercept.
  public record Terms(boolean intercept, List<List<Variable>> products) {
    public Terms {
      products = List.copyOf(products);
    }
  }

  /// Random coefficients for the levels of one grouping, correlated with each other or not.
  public record Random(Terms terms, List<String> group, boolean correlated) {}

  public static Formula parse(String text) {
    String[] sides = text.split("~", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw new BadInput("a formula reads 'outcome ~ terms', but this one is '%s'".formatted(text));
    }
    List<Random> random = new ArrayList<>();
    String rest = FormulaReader.takeRandom(sides[1], random);
    String[] parts = rest.split("\\|", -1);
    if (parts.length > 2) {
      throw new BadInput("a formula has at most one bar outside brackets: '%s'".formatted(text));
    }
    List<Terms> instruments = new ArrayList<>();
    if (parts.length == 2) {
      instruments.add(FormulaReader.terms(parts[1]));
    }
    return new Formula(
        sides[0].strip(),
        FormulaReader.terms(parts[0]),
        List.copyOf(random),
        List.copyOf(instruments));
  }
}
