package org.laurel.catalog;

import java.math.BigDecimal;

/// How long one account is planned to take, and how much of it must be logged.
///
/// @param planned in hours, from 0
/// @param required in hours, 0 where the rule is [Rule#NONE]
public record Hours(BigDecimal planned, BigDecimal required, Rule rule) {

  public enum Rule {
    EXACT,
    MINIMUM,
    NONE
  }
}
