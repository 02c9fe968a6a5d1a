/// Gathers teachers who work toward the same thing in cohorts, with dates and a facilitator.
@NullMarked
package org.laurel.learning.cohort;

import org.jspecify.annotations.NullMarked;
