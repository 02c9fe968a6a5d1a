/// Keeps assessors to one measure: anchor papers, who is qualified, and how agreement drifts.
@NullMarked
package org.laurel.review.calibration;

import org.jspecify.annotations.NullMarked;
