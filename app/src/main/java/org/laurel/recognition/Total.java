package org.laurel.recognition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody has of one kind.
///
/// @param goal how much is needed in all, or null where no rule states it
record Total(Kind kind, BigDecimal granted, @Nullable BigDecimal goal) {

  /// Of each kind that is counted and of which something is granted.
  static List<Total> of(List<Gain> gains, List<Rule> rules) {
    return Arrays.stream(Kind.values())
        .filter(Kind::isCounted)
        .map(kind -> new Total(kind, granted(gains, kind), goal(rules, kind)))
        .filter(it -> it.granted.signum() > 0)
        .toList();
  }

  private static BigDecimal granted(List<Gain> gains, Kind kind) {
    return gains.stream()
        .filter(it -> it.kind() == kind && it.state() == Gain.State.GRANTED)
        .map(Gain::amount)
        .reduce(BigDecimal.ZERO, (sum, it) -> it == null ? sum : sum.add(it));
  }

  private static @Nullable BigDecimal goal(List<Rule> rules, Kind kind) {
    for (var rule : rules) {
      var gives = rule.clause().gives();
      if (gives != null && gives.kind() == kind && gives.goal() != null) return gives.goal();
    }
    return null;
  }

  /// Such as `15 points granted. 60 points are needed in all.`
  String words() {
    var granted = kind.figure(this.granted) + " granted.";
    return goal == null ? granted : granted + " " + kind.figure(goal) + " are needed in all.";
  }
}
