package org.laurel.trials.regression;

import java.util.List;

/// A joint test that several coefficients are zero.
///
/// @param method `HTZ` (approximate Hotelling T-squared, small-sample) or `F`
public record WaldTest(
    List<String> terms,
    double f,
    double dfNumerator,
    double dfDenominator,
    double p,
    String method) {}
