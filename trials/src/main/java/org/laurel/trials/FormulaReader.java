package org.laurel.trials;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.laurel.trials.Formula.Random;
import org.laurel.trials.Formula.Terms;

/// Takes the right side of a formula apart.
final class FormulaReader {
  private FormulaReader() {}

  /// Moves each `(… | …)` into the list and returns what is left.
  static String takeRandom(String text, List<Random> random) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int close = text.charAt(at) == '(' && startsTerm(rest) ? closing(text, at) : -1;
      String inside = close > 0 ? text.substring(at + 1, close) : "";
      if (inside.contains("|")) {
        addRandom(inside, random);
        dropSign(rest);
        at = close + 1;
      } else {
        rest.append(text.charAt(at++));
      }
    }
    String left = rest.toString().strip();
    return left.startsWith("+") ? left.substring(1) : left.isEmpty() ? "1" : left;
  }

  private static boolean startsTerm(StringBuilder before) {
    String said = before.toString().strip();
    return said.isEmpty() || said.endsWith("+") || said.endsWith("~");
  }

  private static void dropSign(StringBuilder rest) {
    String said = rest.toString().strip();
    rest.setLength(0);
    rest.append(said.endsWith("+") ? said.substring(0, said.length() - 1) : said);
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new BadInput("a bracket in the formula is not closed: '%s'".formatted(text.strip()));
  }

  private static void addRandom(String inside, List<Random> random) {
    boolean correlated = !inside.contains("||");
    String[] sides = inside.split("\\|\\|?", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw new BadInput(
          "a random term reads '(terms | group)', but this one is '(%s)'".formatted(inside));
    }
    Terms terms = terms(sides[0]);
    List<String> outer = List.of();
    for (String nested : sides[1].split("/", -1)) {
      List<String> group = new ArrayList<>();
      for (String part : nested.split(":", -1)) {
        group.add(name(part));
      }
      group.addAll(outer);
      outer = List.copyOf(group);
      random.add(new Random(terms, outer, correlated));
    }
  }

  private static String name(String text) {
    if (text.isBlank()) {
      throw new BadInput("a name is missing in the formula");
    }
    return text.strip();
  }

  static Terms terms(String text) {
    boolean intercept = true;
    Set<Set<Variable>> products = new LinkedHashSet<>();
    for (String signed : split(text)) {
      boolean minus = signed.startsWith("-");
      String term = signed.replaceFirst("^[+-]", "").strip();
      if (term.equals("0") || term.equals("1")) {
        intercept = term.equals("1") != minus;
      } else if (minus) {
        products.removeAll(products(term));
      } else {
        products.addAll(products(term));
      }
    }
    return new Terms(intercept, ordered(products));
  }

  /// Terms at their signs, except inside brackets.
  private static List<String> split(String text) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && i > 0 && (c == '+' || c == '-') && !text.substring(start, i).isBlank()) {
        found.add(text.substring(start, i).strip());
        start = i;
      }
    }
    found.add(text.substring(start).strip());
    return found;
  }

  private static List<Set<Variable>> products(String term) {
    List<Set<Variable>> result = new ArrayList<>();
    for (String factor : term.split("\\*", -1)) {
      Set<Variable> product = new LinkedHashSet<>();
      for (String variable : factor.split(":", -1)) {
        product.add(Variable.parse(name(variable)));
      }
      List<Set<Variable>> crossed = new ArrayList<>();
      for (Set<Variable> before : result) {
        Set<Variable> both = new LinkedHashSet<>(before);
        both.addAll(product);
        crossed.add(both);
      }
      result.add(product);
      result.addAll(crossed);
    }
    return result;
  }

  /// As R does it: lower orders first, and the variables of a product in the order of their first
  /// mention.
  private static List<List<Variable>> ordered(Set<Set<Variable>> products) {
    List<Variable> mentioned = products.stream().flatMap(Set::stream).distinct().toList();
    return products.stream()
        .map(product -> mentioned.stream().filter(product::contains).toList())
        .distinct()
        .sorted(java.util.Comparator.comparingInt(List::size))
        .toList();
  }
}
