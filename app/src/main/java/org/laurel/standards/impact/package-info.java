/// Tells what a new version of a framework changes for whatever points at the old one.
@NullMarked
package org.laurel.standards.impact;

import org.jspecify.annotations.NullMarked;
