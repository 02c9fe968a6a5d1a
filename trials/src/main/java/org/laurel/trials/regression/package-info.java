/// Linear models with honest errors: least squares, cluster-robust variance, instruments,
/// randomised designs.
@NullMarked
package org.laurel.trials.regression;

import org.jspecify.annotations.NullMarked;
