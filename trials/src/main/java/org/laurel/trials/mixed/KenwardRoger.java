package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// Kenward and Roger (1997), Biometrics 53, 983-997, in the notation of Halekoh and Højsgaard
/// (2014).
///
/// The covariance is linear in its parameters, `V = sum_i gamma_i G_i`. With P_i = -X'V^-1 G_i V^-1
/// X, Q_ij = X'V^-1 G_i V^-1 G_j V^-1 X and T_ij = tr(V^-1 G_i V^-1 G_j). Those of the residual
/// follow from `sum_i gamma_i G_i = V`, so nothing of the size of the data is formed.
final class KenwardRoger implements SmallSample {
  private static final int MOST = 4000;

  private record Parameter(int term, int row, int column, double gamma) {}

  private final List<Parameter> parameters = new ArrayList<>();
  private final Matrix plain;
  private final Matrix adjusted;
  private final Matrix[] p;
  private final Matrix weights;

  KenwardRoger(Crossed moments, Optimum optimum, double variance) {
    Matrix[] lambda = moments.factors(optimum.theta());
    for (int f = 0; f < lambda.length; f++) {
      Matrix gamma = lambda[f].times(lambda[f].transpose()).scale(variance);
      for (int[] cell : moments.terms().get(f).free()) {
        parameters.add(new Parameter(f, cell[0], cell[1], gamma.get(cell[0], cell[1])));
      }
    }
    if (moments.components().stream()
        .anyMatch(
            each -> !each.blocks().isEmpty() && each.leaves().size() + each.zz().rows > MOST)) {
      throw new BadInput(
          "Kenward-Roger df need at most %d levels that hang together; use satterthwaite"
              .formatted(MOST));
    }
    plain = moments.solve(optimum.theta()).fixedPart().covariance().scale(variance);
    int count = parameters.size() + 1;
    p = new Matrix[count];
    Matrix[][] q = new Matrix[count][count];
    Matrix traces = new Matrix(count, count);
    double[] single = gather(DensePart.of(moments, lambda), variance, q, traces);
    addResidual(variance, moments.rows(), q, traces, single);
    weights = Cholesky.of(information(q, traces)).inverse().scale(2);
    adjusted = plain.plus(2, plain.times(correction(q)).times(plain));
  }

  /// Sums P, Q and T of the random parameters over independent parts; answers `tr(V^-1 G_i)`.
  private double[] gather(List<DensePart> parts, double variance, Matrix[][] q, Matrix traces) {
    int count = parameters.size();
    double[] single = new double[count];
    int width = plain.rows;
    for (int i = 0; i < count; i++) {
      p[i] = new Matrix(width, width);
      for (int j = 0; j < count; j++) {
        q[i][j] = new Matrix(width, width);
      }
    }
    for (DensePart part : parts) {
      Matrix n = part.between().scale(1 / variance);
      Matrix m = part.toFixed().scale(1 / variance);
      for (int i = 0; i < count; i++) {
        Matrix en = pattern(part, i, n);
        Matrix em = pattern(part, i, m);
        single[i] += en.trace();
        p[i] = p[i].minus(m.transposedTimes(em));
        for (int j = 0; j < count; j++) {
          traces.add(i, j, en.transpose().inner(pattern(part, j, n)));
          q[i][j] = q[i][j].plus(em.transposedTimes(n.times(pattern(part, j, m))));
        }
      }
    }
    return single;
  }

  private Matrix pattern(DensePart part, int index, Matrix matrix) {
    Parameter parameter = parameters.get(index);
    return part.pattern(parameter.term, parameter.row, parameter.column, matrix);
  }

  private void addResidual(
      double variance, int rows, Matrix[][] q, Matrix traces, double[] single) {
    int last = parameters.size();
    Matrix ownP = Cholesky.of(plain).inverse().scale(-1);
    double ownTrace = rows;
    for (int i = 0; i < last; i++) {
      double gamma = parameters.get(i).gamma;
      ownP = ownP.plus(-gamma, p[i]);
      ownTrace -= gamma * single[i];
      Matrix mixed = p[i].scale(-1);
      double trace = single[i];
      for (int j = 0; j < last; j++) {
        mixed = mixed.plus(-parameters.get(j).gamma, q[i][j]);
        trace -= parameters.get(j).gamma * traces.get(i, j);
      }
      q[i][last] = mixed.scale(1 / variance);
      q[last][i] = q[i][last].transpose();
      traces.set(i, last, trace / variance);
      traces.set(last, i, trace / variance);
    }
    p[last] = ownP.scale(1 / variance);
    Matrix corner = p[last].scale(-1);
    double trace = ownTrace / variance;
    for (int j = 0; j < last; j++) {
      corner = corner.plus(-parameters.get(j).gamma, q[last][j]);
      trace -= parameters.get(j).gamma * traces.get(last, j);
    }
    q[last][last] = corner.scale(1 / variance);
    traces.set(last, last, trace / variance);
  }

  private Matrix information(Matrix[][] q, Matrix traces) {
    Matrix result = traces.copy();
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        result.add(i, j, plain.times(p[i]).times(plain).inner(p[j]) - 2 * plain.inner(q[i][j]));
      }
    }
    return result;
  }

  private Matrix correction(Matrix[][] q) {
    Matrix sum = new Matrix(plain.rows, plain.rows);
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        sum = sum.plus(weights.get(i, j), q[i][j].minus(p[i].times(plain).times(p[j])));
      }
    }
    return sum.plus(sum.transpose()).scale(0.5);
  }

  @Override
  public Matrix covariance() {
    return adjusted;
  }

  /// The denominator df for one contrast: the numerator has one.
  @Override
  public double df(double[] contrast) {
    double own = plain.quadratic(contrast, contrast);
    double[] direction = plain.times(contrast);
    double a = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        a +=
            weights.get(i, j)
                * p[i].quadratic(direction, direction)
                * p[j].quadratic(direction, direction)
                / (own * own);
      }
    }
    double b = 3.5 * a;
    double g = (2 * a - 5 * a) / (3 * a);
    double scale = 3 + 2 * (1 - g);
    double v0 = 1 + g / scale * b;
    double v1 = 1 - (1 - g) / scale * b;
    double v2 = 1 - (3 - g) / scale * b;
    double ratio = Math.abs(v1) < 1e-14 ? 1 : (1 - a) / v1;
    double rho = ratio * ratio * (Math.abs(v0) < 1e-10 ? 0 : v0) / v2;
    return 4 + 3 / (rho - 1);
  }
}
