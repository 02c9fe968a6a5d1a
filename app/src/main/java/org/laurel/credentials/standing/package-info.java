/// Changes how many credentials stand at once: found by rule, proposed by one person, confirmed by
/// another.
@NullMarked
package org.laurel.credentials.standing;

import org.jspecify.annotations.NullMarked;
