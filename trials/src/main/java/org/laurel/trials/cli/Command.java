package org.laurel.trials.cli;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One method on the command line.
///
/// @param usage what follows the command's name
/// @param options the options that it knows
record Command(
    String name,
    String usage,
    Set<String> options,
    Function<Arguments, Map<String, @Nullable Object>> run) {

  /// A picture answers with its text under this name, and is printed as it is.
  static final String PICTURE = "svg";
}
