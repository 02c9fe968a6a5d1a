/// The small linear algebra, optimisation and distributions that the methods stand on.
@NullMarked
package org.laurel.trials.algebra;

import org.jspecify.annotations.NullMarked;
