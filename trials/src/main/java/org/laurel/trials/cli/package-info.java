/// The command line: one command per method, JSON or a table out, exit code 2 with one line on bad
/// input.
@NullMarked
package org.laurel.trials.cli;

import org.jspecify.annotations.NullMarked;
