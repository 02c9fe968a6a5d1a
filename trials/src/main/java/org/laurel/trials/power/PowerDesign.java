package org.laurel.trials.power;

import java.util.function.ToDoubleBiFunction;

/// The designs of Dong and Maynard (2013), J. Research on Educational Effectiveness 6, 24-67, by
/// their names there.
///
/// Each gives the square of the standard error of the effect, in standard deviations of the
/// outcome, and the degrees of freedom. P is the share treated; n, J and K are the units of level 1
/// per 2, of 2 (per 3), and of 3.
public enum PowerDesign {
  /// Individuals assigned: `(1 - R1^2) / (P (1 - P) n)`, df n - g - 2.
  IRA1R1((s, pq) -> (1 - s.r21()) / (pq * s.n()), s -> s.n() - s.covariates() - 2),
  /// Individuals assigned in sites whose effects are one: df J (n - 1) - g - 1.
  BIRA2C1(
      (s, pq) -> (1 - s.r21()) / (pq * s.j() * s.n()),
      s -> s.j() * (s.n() - 1) - s.covariates() - 1),
  /// Individuals assigned in sites taken as fixed: df J (n - 2) - g.
  BIRA2F1(
      (s, pq) -> (1 - s.r21()) / (pq * s.j() * s.n()), s -> s.j() * (s.n() - 2) - s.covariates()),
  /// Individuals assigned in sites whose effects vary by omega: df J - g - 1.
  BIRA2R1(
      (s, pq) ->
          s.rho2() * s.omega() * (1 - s.r2t()) / s.j()
              + (1 - s.rho2()) * (1 - s.r21()) / (pq * s.j() * s.n()),
      s -> s.j() - s.covariates() - 1),
  /// Clusters assigned: df J - g - 2.
  CRA2R2(
      (s, pq) ->
          s.rho2() * (1 - s.r22()) / (pq * s.j())
              + (1 - s.rho2()) * (1 - s.r21()) / (pq * s.j() * s.n()),
      s -> s.j() - s.covariates() - 2),
  /// Top clusters of three levels assigned: df K - g - 2.
  CRA3R3(
      (s, pq) ->
          s.rho3() * (1 - s.r23()) / (pq * s.k())
              + s.rho2() * (1 - s.r22()) / (pq * s.j() * s.k())
              + (1 - s.rho2() - s.rho3()) * (1 - s.r21()) / (pq * s.n() * s.j() * s.k()),
      s -> s.k() - s.covariates() - 2),
  /// Clusters assigned in sites taken as fixed: df K (J - 2) - g.
  BCRA3F2(
      (s, pq) ->
          s.rho2() * (1 - s.r22()) / (pq * s.j() * s.k())
              + (1 - s.rho2()) * (1 - s.r21()) / (pq * s.n() * s.j() * s.k()),
      s -> s.k() * (s.j() - 2) - s.covariates()),
  /// Clusters assigned in sites whose effects vary by omega: df K - g - 1.
  BCRA3R2(
      (s, pq) ->
          s.rho3() * s.omega() * (1 - s.r2t()) / s.k()
              + s.rho2() * (1 - s.r22()) / (pq * s.j() * s.k())
              + (1 - s.rho2() - s.rho3()) * (1 - s.r21()) / (pq * s.n() * s.j() * s.k()),
      s -> s.k() - s.covariates() - 1);

  private final ToDoubleBiFunction<PowerSpec, Double> variance;
  private final java.util.function.ToDoubleFunction<PowerSpec> degrees;

  PowerDesign(
      ToDoubleBiFunction<PowerSpec, Double> variance,
      java.util.function.ToDoubleFunction<PowerSpec> degrees) {
    this.variance = variance;
    this.degrees = degrees;
  }

  double standardError(PowerSpec spec) {
    return Math.sqrt(variance.applyAsDouble(spec, spec.share() * (1 - spec.share())));
  }

  double df(PowerSpec spec) {
    return degrees.applyAsDouble(spec);
  }

  /// Whether the top units, whose number is searched for, are individuals, clusters or sites.
  int level() {
    return Character.digit(name().replaceAll("\\D", "").charAt(0), 10);
  }
}
