/// Lets a teacher pick weeks for what is to be done, and take sessions and weeks to their calendar.
@NullMarked
package org.laurel.learning.week;

import org.jspecify.annotations.NullMarked;
