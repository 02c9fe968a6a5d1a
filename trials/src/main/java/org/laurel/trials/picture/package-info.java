/// Pictures of trials as SVG: the same input gives the same bytes, and each has a title and a
/// description in words.
@NullMarked
package org.laurel.trials.picture;

import org.jspecify.annotations.NullMarked;
