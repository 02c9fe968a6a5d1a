/// What a result is worth as evidence: attrition, baseline equivalence, effect sizes, many tests,
/// many studies, privacy.
@NullMarked
package org.laurel.trials.evidence;

import org.jspecify.annotations.NullMarked;
