package org.laurel.openbadges.rdf;

import java.util.Map;

/// What one name means as a property (JSON-LD 1.1, 4.1).
///
/// @param scoped for [Coercion.Vocab], the names its value may use
record Term(String iri, Coercion coercion, Container container, Map<String, String> scoped) {

  /// What a bare text or number becomes.
  sealed interface Coercion {
    record None() implements Coercion {}

    record Iri() implements Coercion {}

    record Vocab() implements Coercion {}

    record Datatype(String iri) implements Coercion {}
  }

  enum Container {
    SET,
    LIST
  }
}
