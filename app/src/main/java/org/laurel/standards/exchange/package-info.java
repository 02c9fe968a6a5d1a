/// Brings frameworks in and gives them out as CASE packages (1EdTech CASE 1.0 and 1.1).
@NullMarked
package org.laurel.standards.exchange;

import org.jspecify.annotations.NullMarked;
