/// Knows pictures and texts again that are nearly the same.
@NullMarked
package org.laurel.portfolio.likeness;

import org.jspecify.annotations.NullMarked;
