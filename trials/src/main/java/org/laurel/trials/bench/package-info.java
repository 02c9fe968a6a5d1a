/// How fast the methods are: one program that prints `name<TAB>value<TAB>unit`.
@NullMarked
package org.laurel.trials.bench;

import org.jspecify.annotations.NullMarked;
