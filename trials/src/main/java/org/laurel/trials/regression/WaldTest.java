package org.laurel.trials.regression;

import java.util.List;

/// A joint test that several coefficients are zero.
///
/// @param dfDenominator infinite for the naive test
/// @param method `HTZ` (approximate Hotelling T-squared, small-sample), `F` or `naive chi-squared`
public record WaldTest(
    List<String> terms,
    double f,
    double dfNumerator,
    double dfDenominator,
    double p,
    String method) {}
