package org.laurel.trials.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Design;
import org.laurel.trials.Formula;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Minimizer;

/// REML with errors that are correlated `phi^|t - s|` within a unit, with or without random
/// intercepts of units.
///
/// `V = R(phi) + lambda^2 11'` per unit, in the unit's few years; Pinheiro and Bates (2000),
/// section 5.3. The parameters are searched as lambda and the inverse hyperbolic tangent of phi, so
/// neither needs a bound.
final class Autoregressive {
  private final Panel panel;
  private final Design design;
  private final List<int[]> rows = new ArrayList<>();
  private final boolean intercepts;
  private final double[] best;
  private final Matrix root;
  private final Matrix bread;
  private final double[] estimates;

  private Autoregressive(
      Panel panel, boolean slopes, boolean intercepts, double @Nullable [] known) {
    this.panel = panel;
    this.intercepts = intercepts;
    String terms =
        slopes ? "t + trt + t:trt + post + tp + post:trt + trt:tp" : "trt + post + post:trt";
    design = Design.of(Formula.parse("y ~ " + terms).fixed(), panel.table());
    var runs = panel.unit().runs();
    for (int u = 0; u < panel.unit().size(); u++) {
      rows.add(byTime(runs.of(u)));
    }
    best = known == null ? search() : known;
    root = moments(best).upper();
    Matrix fixed = root.pick(own(), own());
    bread = Cholesky.of(fixed.transposedTimes(fixed)).inverse();
    Matrix outcome = root.pick(own(), new int[] {design.width()});
    estimates = bread.times(fixed.transposedTimes(outcome)).cells;
  }

  static Autoregressive fit(Panel panel, boolean slopes, boolean intercepts) {
    return new Autoregressive(panel, slopes, intercepts, null);
  }

  /// Random intercepts alone, of a variance that is known as a multiple of the residual one.
  static Autoregressive uncorrelated(Panel panel, boolean slopes, double ratio) {
    return new Autoregressive(panel, slopes, true, new double[] {0, Math.sqrt(ratio)});
  }

  /// Robust errors depend on the order of a unit's rows, so it is not left to the file.
  private int[] byTime(int[] unit) {
    double[] t = panel.column("t");
    return IntStream.of(unit)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> t[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The regressors' places, before the outcome's.
  private int[] own() {
    return IntStream.range(0, design.width()).toArray();
  }

  private double[] search() {
    double[] start = intercepts ? new double[] {0.3, 1} : new double[] {0.5};
    Minimizer.Smooth smooth = Minimizer.byDifferences(this::criterion, 1e-5);
    Matrix scale = Matrix.identity(start.length).scale(1.0 / panel.table().rows());
    return Minimizer.minimize(smooth, start, scale, 1e-6).where();
  }

  double criterion() {
    return criterion(best);
  }

  double phi() {
    return Math.tanh(best[0]);
  }

  double residual() {
    int p = root.rows - 1;
    return Math.pow(root.get(p, p), 2) / (panel.table().rows() - p);
  }

  double unitVariance() {
    return ratio() * residual();
  }

  /// Estimates, with df by containment: terms that vary within units have rows less units, others
  /// units.
  List<Coefficient> coefficients(double confidence) {
    double[] df = degrees();
    List<Coefficient> result = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      double se = Math.sqrt(bread.get(j, j) * residual());
      result.add(Coefficient.of(design.names().get(j), estimates[j], se, df[j], confidence));
    }
    return result;
  }

  /// The same estimates with errors that hold where the assumed correlations do not: CR2 by unit.
  List<Coefficient> robustCoefficients(double confidence) {
    if (rows.size() < design.width()) {
      throw new BadInput(
          "%d units cannot carry CR2 errors of %d parameters; choose classical ones"
              .formatted(rows.size(), design.width()));
    }
    UnitSandwich errors = new UnitSandwich(bread, rows.stream().map(this::left).toList());
    List<Coefficient> result = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      double se = errors.standardError(j);
      result.add(Coefficient.of(design.names().get(j), estimates[j], se, errors.df(j), confidence));
    }
    return result;
  }

  /// What the fit leaves of a unit.
  private UnitSandwich.Unit left(int[] unit) {
    int[] all = IntStream.range(0, unit.length).toArray();
    Matrix cells = beside(unit);
    Matrix x = cells.pick(all, own());
    double[] residuals = cells.col(design.width());
    Matrix.axpy(-1, x.times(estimates), 0, residuals, 0, residuals.length);
    return new UnitSandwich.Unit(x, residuals, covariance(unit, phi(), ratio()));
  }

  /// The variance of intercepts as a multiple of the residual one.
  private double ratio() {
    return intercepts ? best[1] * best[1] : 0;
  }

  private double[] degrees() {
    int units = panel.unit().size();
    long between = design.names().stream().filter(Autoregressive::betweenUnits).count();
    double outer = units - between;
    double inner = panel.table().rows() - units - (design.names().size() - between);
    double plain = panel.table().rows() - design.names().size();
    return design.names().stream()
        .mapToDouble(name -> !intercepts ? plain : name.equals("trt") ? outer : inner)
        .toArray();
  }

  private static boolean betweenUnits(String name) {
    return name.equals("trt") || name.equals("(Intercept)");
  }

  /// Infinite where the search has come so near a correlation of 1 that the equations break down:
  /// it turns back.
  private double criterion(double[] where) {
    Root found;
    try {
      found = moments(where);
    } catch (Cholesky.Dependent _) {
      return Double.POSITIVE_INFINITY;
    }
    int p = found.upper.rows - 1;
    int df = panel.table().rows() - p;
    double fixed = 0;
    for (int j = 0; j < p; j++) {
      fixed += 2 * Math.log(found.upper.get(j, j));
    }
    double rest = Math.pow(found.upper.get(p, p), 2);
    return found.logDeterminant + fixed + df * (1 + Math.log(2 * Math.PI * rest / df));
  }

  /// The root of `[X y]'V^-1[X y]`, with log|V|.
  private record Root(Matrix upper, double logDeterminant) {}

  private Root moments(double[] where) {
    double phi = Math.tanh(where[0]);
    double variance = intercepts ? where[1] * where[1] : 0;
    int width = design.width() + 1;
    Matrix sum = new Matrix(width, width);
    double logDeterminant = 0;
    for (int[] unit : rows) {
      Cholesky root = Cholesky.inPlace(covariance(unit, phi, variance));
      logDeterminant += root.logDeterminant();
      Matrix white = root.whiten(beside(unit));
      sum = sum.plus(white.transposedTimes(white));
    }
    return new Root(Cholesky.inPlace(sum).upper(), logDeterminant);
  }

  private Matrix covariance(int[] unit, double phi, double variance) {
    double[] t = panel.column("t");
    Matrix result = new Matrix(unit.length, unit.length);
    for (int i = 0; i < unit.length; i++) {
      for (int j = 0; j < unit.length; j++) {
        result.set(i, j, variance + power(phi, Math.abs(t[unit[i]] - t[unit[j]])));
      }
    }
    return result;
  }

  private static double power(double phi, double lag) {
    if (lag != Math.rint(lag)) {
      throw new BadInput("AR(1) errors need whole years");
    }
    return lag == 0 ? 1 : Math.pow(phi, lag);
  }

  private Matrix beside(int[] unit) {
    double[] y = panel.column(panel.outcome());
    Matrix result = new Matrix(unit.length, design.width() + 1);
    for (int i = 0; i < unit.length; i++) {
      for (int j = 0; j < design.width(); j++) {
        result.set(i, j, design.columns()[j][unit[i]]);
      }
      result.set(i, result.columns - 1, y[unit[i]]);
    }
    return result;
  }
}
