/// Random assignment that anyone can replay, and inference that re-runs it.
@NullMarked
package org.laurel.trials.assign;

import org.jspecify.annotations.NullMarked;
