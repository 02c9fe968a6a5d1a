package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Design;
import org.laurel.trials.Frame;
import org.laurel.trials.algebra.Matrix;

/// Fits and writes down what was found, in the columns as the user gave them.
final class Report {
  private final MixedModel model;
  private final Frame frame;
  private final Design design;
  private final List<GroupTerm> terms;
  private final Deviance deviance;
  private final double[] centres;
  private final Optimum optimum;
  private final Sweep sweep;
  private final double residual;
  private final List<String> warnings = new ArrayList<>();

  Report(
      MixedModel model,
      Frame frame,
      Design design,
      List<GroupTerm> terms,
      Deviance deviance,
      double[] centres) {
    this.model = model;
    this.frame = frame;
    this.design = design;
    this.terms = terms;
    this.deviance = deviance;
    this.centres = centres;
    optimum = Optimum.of(deviance);
    sweep = deviance.moments().solve(optimum.theta());
    residual = sweep.fixedPart().residualSquares() / deviance.degrees();
  }

  MixedFit write() {
    List<MixedFit.Variance> variances = new ArrayList<>();
    List<MixedFit.Covariance> covariances = new ArrayList<>();
    for (GroupTerm term : terms) {
      addVariances(term, variances, covariances);
    }
    double criterion = deviance.value(sweep);
    List<MixedFit.Group> groups =
        terms.stream()
            .map(each -> new MixedFit.Group(each.group().name(), each.group().size()))
            .toList();
    return new MixedFit(
        fixed(),
        variances,
        covariances,
        residual,
        criterion,
        -criterion / 2,
        design.width() + optimum.theta().length + 1,
        deviance.moments().rows(),
        groups,
        intraclass(variances),
        sweep.predictions(),
        frame.dropped(),
        model.criterion() + ", " + model.degrees(),
        warnings);
  }

  private List<Coefficient> fixed() {
    SmallSample method =
        switch (model.degrees()) {
          case SATTERTHWAITE -> new Satterthwaite(deviance, optimum, residual);
          case KENWARD_ROGER -> new KenwardRoger(deviance.moments().crossed(), optimum, residual);
          case NORMAL -> new Normal(sweep.fixedPart().covariance().scale(residual));
        };
    double[] estimates = sweep.fixedPart().coefficients();
    List<Coefficient> result = new ArrayList<>();
    for (int j = 0; j < design.width(); j++) {
      double[] contrast = contrast(j);
      double estimate = Matrix.dot(contrast, estimates) + shift(j);
      double se = Math.sqrt(method.covariance().quadratic(contrast, contrast));
      result.add(
          Coefficient.of(
              design.names().get(j), estimate, se, method.df(contrast), model.confidence()));
    }
    return result;
  }

  private double shift(int column) {
    return isIntercept(column) ? centres[design.width()] : 0;
  }

  private boolean isIntercept(int column) {
    return design.names().get(column).equals("(Intercept)");
  }

  /// Reads one coefficient in the columns as given: centring changed the intercept only.
  private double[] contrast(int column) {
    double[] result = new double[design.width()];
    result[column] = 1;
    if (isIntercept(column)) {
      for (int j = 0; j < design.width(); j++) {
        result[j] -= j == column ? 0 : centres[j];
      }
    }
    return result;
  }

  private record Normal(Matrix covariance) implements SmallSample {
    @Override
    public double df(double[] contrast) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private void addVariances(
      GroupTerm term, List<MixedFit.Variance> variances, List<MixedFit.Covariance> covariances) {
    Matrix[] factors = deviance.moments().factors(optimum.theta());
    Matrix lambda = factors[terms.indexOf(term)];
    Matrix covariance = lambda.times(lambda.transpose()).scale(residual);
    for (int i = 0; i < term.width(); i++) {
      variances.add(
          new MixedFit.Variance(term.group().name(), term.columns().get(i), covariance.get(i, i)));
      warn(term, i, lambda, covariance);
    }
    for (int[] cell : term.free()) {
      if (cell[0] != cell[1]) {
        double value = covariance.get(cell[0], cell[1]);
        double scale =
            Math.sqrt(covariance.get(cell[0], cell[0]) * covariance.get(cell[1], cell[1]));
        covariances.add(
            new MixedFit.Covariance(
                term.group().name(),
                term.columns().get(cell[1]),
                term.columns().get(cell[0]),
                value,
                value / scale));
      }
    }
  }

  private void warn(GroupTerm term, int index, Matrix lambda, Matrix covariance) {
    if (lambda.get(index, index) != 0) {
      return;
    }
    String what = "%s of '%s'".formatted(term.columns().get(index), term.group().name());
    if (covariance.get(index, index) == 0) {
      warnings.add(
          "the variance of "
              + what
              + " is estimated as exactly 0: these groups differ no more than chance makes them");
    } else {
      warnings.add(
          what
              + " follows wholly from the coefficients before it: their correlation is estimated as 1 or -1");
    }
  }

  private List<MixedFit.Share> intraclass(List<MixedFit.Variance> variances) {
    if (terms.stream().anyMatch(term -> !term.columns().equals(List.of("(Intercept)")))) {
      return List.of();
    }
    double total = residual + variances.stream().mapToDouble(MixedFit.Variance::variance).sum();
    return variances.stream()
        .map(each -> new MixedFit.Share(each.group(), each.variance() / total))
        .toList();
  }
}
