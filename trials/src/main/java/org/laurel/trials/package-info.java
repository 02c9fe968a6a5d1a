/// Tables, formulas and the words that every method's result is written in.
@NullMarked
package org.laurel.trials;

import org.jspecify.annotations.NullMarked;
