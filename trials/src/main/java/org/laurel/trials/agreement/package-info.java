/// How far raters agree: kappas, Krippendorff's alpha, intraclass correlations.
@NullMarked
package org.laurel.trials.agreement;

import org.jspecify.annotations.NullMarked;
