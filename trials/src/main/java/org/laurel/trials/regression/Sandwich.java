package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.Factor;
import org.laurel.trials.algebra.Matrix;

/// Cluster-robust variance and its Satterthwaite degrees of freedom.
///
/// Pustejovsky and Tipton (2018), J. Business & Economic Statistics 36, 672-683, with the identity
/// as working model. The residual maker's blocks are `delta_gh I + U_g K U_h'`, where `K =
/// -(X'X)^-1` and U = X, or the 2p x 2p kernel of [#kernel] where rows are weighted.
final class Sandwich {
  private final LeastSquares fit;
  private final Matrix kernel;
  private final List<ClusterPart> parts = new ArrayList<>();
  private final Matrix variance;

  Sandwich(LeastSquares fit, Factor cluster, Errors errors) {
    this.fit = fit;
    this.kernel = kernel(fit);
    double power =
        switch (errors) {
          case CR2 -> -0.5;
          case CR3 -> -1;
          case CLASSICAL, HC0, HC1, HC2, HC3, CR0, CR1, CR1S -> 0;
        };
    Factor.Runs runs = cluster.runs();
    for (int g = 0; g < cluster.size(); g++) {
      parts.add(ClusterPart.of(fit, kernel, runs.of(g), power));
    }
    variance = fit.bread().times(meat()).times(fit.bread()).scale(factor(errors));
  }

  private static Matrix kernel(LeastSquares fit) {
    Matrix bread = fit.bread();
    if (!fit.weighted()) {
      return bread.scale(-1);
    }
    int p = bread.rows;
    double[] squares = fit.weights().clone();
    for (int i = 0; i < squares.length; i++) {
      squares[i] *= squares[i];
    }
    Matrix corner = bread.times(LeastSquares.gram(fit.x(), squares)).times(bread);
    Matrix result = new Matrix(2 * p, 2 * p);
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        result.set(i, j, corner.get(i, j));
        result.set(i, p + j, -bread.get(i, j));
        result.set(p + i, j, -bread.get(i, j));
      }
    }
    return result;
  }

  private Matrix meat() {
    Matrix meat = new Matrix(fit.x().columns, fit.x().columns);
    for (ClusterPart part : parts) {
      addOuter(meat, part.active(), part.score(), part.active(), part.score());
    }
    return meat;
  }

  private static void addOuter(
      Matrix sum, int[] rows, double[] left, int[] columns, double[] right) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        sum.add(rows[i], columns[j], left[i] * right[j]);
      }
    }
  }

  private double factor(Errors errors) {
    double g = parts.size();
    double n = fit.x().rows;
    return switch (errors) {
      case CR1 -> g / (g - 1);
      case CR1S -> g / (g - 1) * (n - 1) / (n - fit.x().columns);
      case CLASSICAL, HC0, HC1, HC2, HC3, CR0, CR2, CR3 -> 1;
    };
  }

  /// The variance of the coefficients in the coordinates of the fit.
  Matrix variance() {
    return variance;
  }

  /// Bell and McCaffrey's df of one contrast: `(sum p_gg)^2 / sum p_gh^2`.
  double df(double[] contrast) {
    Moments own = moments(contrast, contrast);
    return own.diagonal * own.diagonal / (own.onDelta(own) + trace(own.outer, own.outer));
  }

  /// Degrees of freedom eta of the approximate Hotelling T-squared test (HTZ) of several contrasts.
  double htz(List<double[]> contrasts) {
    int q = contrasts.size();
    Moments[][] pairs = new Moments[q][q];
    double total = 0;
    for (int s = 0; s < q; s++) {
      for (int t = 0; t < q; t++) {
        pairs[s][t] = moments(contrasts.get(s), contrasts.get(t));
      }
    }
    for (int s = 0; s < q; s++) {
      for (int t = 0; t < q; t++) {
        Matrix outer = pairs[s][t].outer;
        total += pairs[s][s].onDelta(pairs[t][t]) + trace(outer, outer.transpose());
        total += pairs[s][t].onDelta(pairs[t][s]) + trace(outer, outer);
      }
    }
    return q * (q + 1) / total;
  }

  /// `sum_g P_st[g, g]`: the expected variance of the contrasts under the working model.
  Matrix expected(List<double[]> contrasts) {
    int q = contrasts.size();
    Matrix result = new Matrix(q, q);
    for (int s = 0; s < q; s++) {
      for (int t = 0; t < q; t++) {
        result.set(s, t, moments(contrasts.get(s), contrasts.get(t)).diagonal);
      }
    }
    return result;
  }

  private Moments moments(double[] left, double[] right) {
    double[] leftDirection = fit.bread().times(left);
    double[] rightDirection = fit.bread().times(right);
    Moments sum = new Moments(parts.size(), kernel.rows);
    for (int g = 0; g < parts.size(); g++) {
      ClusterPart part = parts.get(g);
      double[] t = part.influence(leftDirection);
      double[] h = part.gram().times(t);
      double[] k = part.gram().times(part.influence(rightDirection));
      double shared = kernel.pick(part.span(), part.span()).quadratic(h, k);
      sum.direct[g] = Matrix.dot(t, k);
      sum.shared[g] = shared;
      sum.diagonal += sum.direct[g] + shared;
      addOuter(sum.outer, part.span(), h, part.span(), k);
    }
    return sum;
  }

  /// Sums over clusters for one pair of contrasts: `P_st[g, h] = delta_gh direct_g + h_sg' K h_th`.
  private static final class Moments {
    final double[] direct;
    final double[] shared;
    final Matrix outer;
    double diagonal;

    Moments(int clusters, int width) {
      direct = new double[clusters];
      shared = new double[clusters];
      outer = new Matrix(width, width);
    }

    /// What the delta adds to `sum_gh P[g, h] Q[g, h]`.
    double onDelta(Moments other) {
      double sum = 0;
      for (int g = 0; g < direct.length; g++) {
        sum +=
            (direct[g] + shared[g]) * (other.direct[g] + other.shared[g])
                - shared[g] * other.shared[g];
      }
      return sum;
    }
  }

  /// `tr(K A K B)`: the part of `sum_gh P[g, h] Q[g, h]` without delta, from outer products summed
  /// over clusters.
  private double trace(Matrix a, Matrix b) {
    return kernel.times(a).transpose().inner(kernel.times(b));
  }
}
