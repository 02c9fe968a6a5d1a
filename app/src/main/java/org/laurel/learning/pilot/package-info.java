/// Lets teachers of a pilot tell its author what is clear and what is not.
@NullMarked
package org.laurel.learning.pilot;

import org.jspecify.annotations.NullMarked;
