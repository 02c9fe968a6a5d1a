/// Issue, verify and bake Open Badges 3.0.
@NullMarked
package org.laurel.openbadges;

import org.jspecify.annotations.NullMarked;
