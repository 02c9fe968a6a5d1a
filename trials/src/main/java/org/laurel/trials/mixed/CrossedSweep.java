package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// Any groupings solved for: leaves first, then blocks, then X and y.
///
/// @param leafFactor the relative covariance factor of the leaves
record CrossedSweep(
    Crossed moments, Matrix leafFactor, List<SolvedComponent> components, FixedPart fixedPart)
    implements Sweep {

  static CrossedSweep of(Crossed moments, double[] theta) {
    Matrix[] lambda = moments.factors(theta);
    Matrix rest = moments.ww().copy();
    List<SolvedComponent> components = new ArrayList<>();
    for (Component component : moments.components()) {
      components.add(SolvedComponent.of(component, lambda, rest));
    }
    FixedPart fixed = new FixedPart(Cholesky.inPlace(rest));
    return new CrossedSweep(moments, lambda[0], components, fixed);
  }

  @Override
  public double logDeterminant() {
    return components.stream().mapToDouble(SolvedComponent::logDeterminant).sum();
  }

  @Override
  public Slope slope(Criterion criterion) {
    return new CrossedSlope(this, criterion).slope();
  }

  @Override
  public List<MixedFit.RandomEffect> predictions() {
    return new CrossedPredictions(this).write();
  }
}
