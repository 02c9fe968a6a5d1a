/// Comparative interrupted time series: did treated units change more than others when the
/// programme began?
@NullMarked
package org.laurel.trials.series;

import org.jspecify.annotations.NullMarked;
