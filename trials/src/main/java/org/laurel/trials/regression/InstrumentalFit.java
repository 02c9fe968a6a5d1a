package org.laurel.trials.regression;

import java.util.List;

/// A two-stage least-squares fit with the questions that its instruments must answer.
public record InstrumentalFit(LinearFit fit, Diagnostics diagnostics) {

  /// @param weakInstruments one F test of the excluded instruments per endogenous regressor
  /// @param wuHausman whether least squares would have done
  /// @param sargan whether the spare instruments agree with each other; absent when there are none
  public record Diagnostics(List<Test> weakInstruments, Test wuHausman, List<Test> sargan) {}

  /// @param df2 the denominator df, or infinite for a chi-squared test
  public record Test(String name, double statistic, double df1, double df2, double p) {}
}
