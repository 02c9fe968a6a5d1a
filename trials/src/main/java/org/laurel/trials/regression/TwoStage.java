package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.Design;
import org.laurel.trials.Dropped;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Probability;
import org.laurel.trials.regression.InstrumentalFit.Diagnostics;
import org.laurel.trials.regression.InstrumentalFit.Test;

/// Two-stage least squares: regress y on the projection of X onto the instruments Z.
///
/// Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, chapter 5. With a dose
/// and an offer as instrument the coefficient is the complier average causal effect.
final class TwoStage {
  /// Below this first-stage F an instrument is called weak (Staiger and Stock 1997).
  private static final double WEAK = 10;

  private final Design design;
  private final Design instruments;
  private final LeastSquares second;
  private final double[] weights;
  private final Matrix x;
  private final Matrix z;
  private final Matrix projected;

  private TwoStage(Design design, Design instruments, double[] y, double[] weights) {
    this.design = design;
    this.instruments = instruments;
    this.weights = weights;
    Matrix back = LeastSquares.scaling(design);
    x = LeastSquares.rescaled(design, back);
    z = LeastSquares.rescaled(instruments, LeastSquares.scaling(instruments));
    Cholesky gram = instruments.named(() -> Cholesky.of(LeastSquares.gram(z, weights)));
    projected = project(gram, x);
    LeastSquares first = design.named(() -> LeastSquares.of(projected, y, weights, back));
    double[] residuals = LeastSquares.residuals(x, y, first.solution());
    second =
        new LeastSquares(projected, y, weights, first.bread(), first.solution(), residuals, back);
  }

  static InstrumentalFit fit(
      Design design,
      Design instruments,
      double[] y,
      double[] weights,
      Inference inference,
      List<Dropped> dropped) {
    if (instruments.names().size() < design.names().size()) {
      throw new BadInput(
          "%d instruments cannot identify %d coefficients"
              .formatted(instruments.names().size(), design.names().size()));
    }
    TwoStage stages = new TwoStage(design, instruments, y, weights);
    Diagnostics diagnostics = stages.diagnostics(y);
    LinearFit fit =
        inference.of(
            design,
            stages.second,
            dropped,
            "two-stage least squares, " + inference.errors() + " errors");
    warn(diagnostics, fit.summary().warnings());
    return new InstrumentalFit(fit, diagnostics);
  }

  private static void warn(Diagnostics diagnostics, List<String> warnings) {
    for (Test weak : diagnostics.weakInstruments()) {
      if (weak.statistic() < WEAK) {
        warnings.add(
            "weak instruments for '%s': first-stage F is %.1f, below 10"
                .formatted(weak.name(), weak.statistic()));
      }
    }
  }

  private Matrix project(Cholesky gram, Matrix targets) {
    Matrix result = z.times(gram.solve(cross(targets)));
    Matrix rest = targets.minus(result);
    return result.plus(z.times(gram.solve(cross(rest))));
  }

  private Matrix cross(Matrix targets) {
    Matrix weighted = targets.copy();
    for (int i = 0; i < weighted.cells.length; i++) {
      weighted.cells[i] *= weights[i / weighted.columns];
    }
    return z.transposedTimes(weighted);
  }

  private Diagnostics diagnostics(double[] y) {
    int[] endogenous =
        IntStream.range(0, design.names().size())
            .filter(j -> !instruments.names().contains(design.names().get(j)))
            .toArray();
    if (endogenous.length == 0) {
      throw new BadInput(
          "every term is its own instrument; nothing is left to two-stage least squares");
    }
    List<Test> weak = new ArrayList<>();
    for (int j : endogenous) {
      weak.add(weakness(j));
    }
    return new Diagnostics(weak, hausman(y, endogenous), sargan());
  }

  /// F test of the instruments that are not regressors, in the regression of one endogenous
  /// regressor on all.
  private Test weakness(int column) {
    List<Integer> shared = new ArrayList<>();
    for (int j = 0; j < instruments.names().size(); j++) {
      if (design.names().contains(instruments.names().get(j))) {
        shared.add(j);
      }
    }
    double full = squares(z, x.col(column));
    double reduced =
        squares(columns(z, shared.stream().mapToInt(each -> each).toArray()), x.col(column));
    int added = z.columns - shared.size();
    return fTest(design.names().get(column), reduced, full, added, z.rows - z.columns);
  }

  /// Whether the first-stage residuals explain y beyond X (Wu 1973; Hausman 1978).
  private Test hausman(double[] y, int[] endogenous) {
    Matrix rest = columns(x.minus(projected), endogenous);
    Matrix both = beside(x, rest);
    int df = x.rows - x.columns - endogenous.length;
    return fTest("Wu-Hausman", squares(x, y), squares(both, y), endogenous.length, df);
  }

  private List<Test> sargan() {
    int spare = z.columns - x.columns;
    if (spare == 0) {
      return List.of();
    }
    double[] e = second.residuals();
    double total = second.residualSquares();
    double statistic = x.rows * (1 - squares(z, e) / total);
    return List.of(
        new Test(
            "Sargan",
            statistic,
            spare,
            Double.POSITIVE_INFINITY,
            Probability.upperChiSquared(statistic, spare)));
  }

  private static Test fTest(String name, double reduced, double full, int added, int df) {
    double f = (reduced - full) / added / (full / df);
    return new Test(name, f, added, df, Probability.upperF(f, added, df));
  }

  private double squares(Matrix regressors, double[] outcome) {
    try {
      return LeastSquares.of(regressors, outcome, weights, Matrix.identity(regressors.columns))
          .residualSquares();
    } catch (Cholesky.Dependent _) {
      throw new BadInput("the instruments leave nothing to test: a first stage fits exactly");
    }
  }

  private static Matrix columns(Matrix from, int[] picked) {
    return from.pick(IntStream.range(0, from.rows).toArray(), picked);
  }

  private static Matrix beside(Matrix left, Matrix right) {
    Matrix result = new Matrix(left.rows, left.columns + right.columns);
    for (int i = 0; i < left.rows; i++) {
      System.arraycopy(
          left.cells, i * left.columns, result.cells, i * result.columns, left.columns);
      System.arraycopy(
          right.cells,
          i * right.columns,
          result.cells,
          i * result.columns + left.columns,
          right.columns);
    }
    return result;
  }
}
