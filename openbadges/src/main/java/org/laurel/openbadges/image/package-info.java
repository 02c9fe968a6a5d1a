/// The inside of picture files, as far as baking needs it.
@NullMarked
package org.laurel.openbadges.image;

import org.jspecify.annotations.NullMarked;
