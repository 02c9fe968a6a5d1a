/// The command line: `badge keygen|issue|verify|bake|extract|status`.
@NullMarked
package org.laurel.openbadges.cli;

import org.jspecify.annotations.NullMarked;
