package org.laurel.catalog;

import java.util.stream.Stream;

/// What its author must mend before anyone may work to a version.
///
/// @param field the keys that lead to it
public record Flaw(String field, String sentence) {

  static Stream<Flaw> when(boolean wrong, String field, String sentence) {
    return wrong ? Stream.of(new Flaw(field, sentence)) : Stream.empty();
  }
}
