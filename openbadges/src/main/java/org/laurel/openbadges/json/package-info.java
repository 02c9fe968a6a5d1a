/// A small, strict JSON: what two readers could read differently is refused, with its path.
@NullMarked
package org.laurel.openbadges.json;

import org.jspecify.annotations.NullMarked;
