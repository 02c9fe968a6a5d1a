package org.laurel.learning.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.laurel.catalog.TestItem;

/// Tells right answers from wrong ones.
public final class Marking {

  private Marking() {}

  /// @param given empty when nothing was answered
  public static boolean isRight(TestItem item, List<String> given) {
    if (given.isEmpty()) return false;
    return switch (item.kind()) {
      case SINGLE, ORDERING -> given.equals(item.answer());
      case MULTIPLE -> Set.copyOf(given).equals(Set.copyOf(item.answer()));
      case NUMERIC -> isClose(item, new BigDecimal(given.getFirst()));
    };
  }

  private static boolean isClose(TestItem item, BigDecimal number) {
    var off = number.subtract(new BigDecimal(item.answer().getFirst())).abs();
    return off.compareTo(Objects.requireNonNullElse(item.tolerance(), BigDecimal.ZERO)) <= 0;
  }
}
