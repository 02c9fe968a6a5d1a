package org.laurel.catalog.qti;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a number may be off: `equal` with an absolute tolerance in the response processing.
///
/// @param root an `assessmentItem`
record Tolerance(Node root) {

  @Nullable BigDecimal read() throws NotUnderstood {
    var equals = root.all("equal");
    if (equals.isEmpty()) return null;
    return switch (equals.getFirst().attribute("toleranceMode")) {
      case "", "exact" -> null;
      case "absolute" -> smallest(equals.getFirst().attribute("tolerance"));
      default -> throw new NotUnderstood("allows a share of the number, not a fixed difference");
    };
  }

  /// QTI may give one bound below and another above.
  private static BigDecimal smallest(String bounds) throws NotUnderstood {
    try {
      List<BigDecimal> all =
          Arrays.stream(bounds.split("\\s+")).map(it -> new BigDecimal(it).abs()).toList();
      return all.stream().reduce(BigDecimal::min).orElseThrow();
    } catch (NumberFormatException none) {
      throw new NotUnderstood("has a tolerance that is no number");
    }
  }
}
