/// Draws a credential as a sheet of paper that people can print.
@NullMarked
package org.laurel.credentials.certificate;

import org.jspecify.annotations.NullMarked;
