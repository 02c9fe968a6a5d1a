/// How large a trial must be: smallest detectable effects, power and sample sizes.
@NullMarked
package org.laurel.trials.power;

import org.jspecify.annotations.NullMarked;
