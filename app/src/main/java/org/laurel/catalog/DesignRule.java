package org.laurel.catalog;

import java.util.function.Function;
import java.util.stream.Stream;

/// Finds every flaw of one kind.
interface DesignRule extends Function<Design, Stream<Flaw>> {}
