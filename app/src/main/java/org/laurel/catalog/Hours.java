package org.laurel.catalog;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/// How long one account is planned to take, and how much of it must be logged.
///
/// @param planned in hours, from 0
/// @param required in hours, 0 where the rule is [Rule#NONE]
public record Hours(
    @PositiveOrZero BigDecimal planned, @PositiveOrZero BigDecimal required, Rule rule) {

  public enum Rule {
    EXACT,
    MINIMUM,
    NONE;

    /// What must be logged, as people read it.
    String words(BigDecimal required) {
      var hours = required.stripTrailingZeros().toPlainString();
      return switch (this) {
        case EXACT -> "all " + hours;
        case MINIMUM -> "at least " + hours;
        case NONE -> "nothing";
      };
    }
  }

  /// The same, with no more required than can be reached.
  public Hours atMost(BigDecimal reachable) {
    return new Hours(planned, required.min(reachable), rule);
  }

  /// Whether what is required can be met with what is planned.
  boolean fits() {
    return switch (rule) {
      case EXACT -> required.compareTo(planned) == 0;
      case MINIMUM -> required.signum() > 0 && required.compareTo(planned) <= 0;
      case NONE -> required.signum() == 0;
    };
  }
}
