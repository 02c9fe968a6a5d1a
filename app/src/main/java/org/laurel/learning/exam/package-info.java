/// Asks the questions of a version's test, and says what to read again.
@NullMarked
package org.laurel.learning.exam;

import org.jspecify.annotations.NullMarked;
