/// Scales and test items: reliability, difficulty, discrimination, Rasch and two-parameter models,
/// differential functioning.
@NullMarked
package org.laurel.trials.items;

import org.jspecify.annotations.NullMarked;
