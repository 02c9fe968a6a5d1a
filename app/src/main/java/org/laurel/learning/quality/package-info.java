/// Tells authors how good the items of their tests are.
@NullMarked
package org.laurel.learning.quality;

import org.jspecify.annotations.NullMarked;
