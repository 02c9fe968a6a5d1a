/// Keeps the scores of tests elsewhere that a version asks for, with their proof.
@NullMarked
package org.laurel.learning.score;

import org.jspecify.annotations.NullMarked;
