/// Lets a teacher work through the units of what they enrolled in.
@NullMarked
package org.laurel.learning.lesson;

import org.jspecify.annotations.NullMarked;
