package org.laurel.trials.mixed;

/// The lines of [NestedSlope] for one group after the other of a tier, summed over them.
final class GroupSlope {
  final double[] r;
  final double[] heldR;
  double determinant;
  double residual;

  private final int firstColumn;
  private final double t;
  private double heldDeterminantA;
  private double heldResidualA;
  private double a;
  private double c;
  private double squares;
  private double cross;

  GroupSlope(int width, int firstColumn, double t) {
    r = new double[width];
    heldR = new double[width];
    this.firstColumn = firstColumn;
    this.t = t;
  }

  void hold(double determinantA, double residualA) {
    heldDeterminantA = determinantA;
    heldResidualA = residualA;
  }

  /// Adds the derivatives by t.
  void add(double weight) {
    a = weight;
    c = 1 + t * a;
    squares = 0;
    cross = 0;
    for (int j = firstColumn; j < last(); j++) {
      squares += r[j] * r[j];
      cross += heldR[j] * r[j];
    }
    determinant += a / c - (squares + a * (heldDeterminantA * a + cross)) / (c * c);
    residual -= (ownSquare() + a * (heldResidualA * a + ownCross())) / (c * c);
  }

  double determinantA() {
    return t / c + (t * t * squares + heldDeterminantA - t * cross) / (c * c);
  }

  double residualA() {
    return (t * t * ownSquare() + heldResidualA - t * ownCross()) / (c * c);
  }

  void writeR(double[] to, int at) {
    for (int j = firstColumn; j < r.length; j++) {
      to[at + j] = (heldR[j] - 2 * t * r[j]) / c;
    }
  }

  private int last() {
    return r.length - 1;
  }

  private double ownSquare() {
    return r[last()] * r[last()];
  }

  private double ownCross() {
    return heldR[last()] * r[last()];
  }
}
