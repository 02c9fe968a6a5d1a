package org.laurel.openbadges.rdf;

import java.util.List;
import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// Canonicalises what Open Badges look like without expanding JSON-LD step by step.
final class FastPath {
  private FastPath() {}

  /// Everything the document says, or empty if it uses a feature that only the general path knows.
  ///
  /// @throws Refused if something in it would be dropped
  static Optional<Statements> statements(Json.Obj document) {
    List<String> contexts = document.texts("@context").toList();
    try {
      return Vocabulary.of(contexts).map(vocabulary -> walk(vocabulary, document));
    } catch (Declined e) {
      return Optional.empty();
    }
  }

  private static Statements walk(Vocabulary vocabulary, Json.Obj document) {
    var statements = new Statements(document.members().size() > 8 ? 16 << 10 : 1 << 10);
    new Walk(vocabulary, statements).root(document);
    return statements;
  }

  static Optional<Text> lines(Statements statements) {
    try {
      return Optional.of(new Order(statements, Labels.canonical(statements)).lines());
    } catch (Declined e) {
      return Optional.empty();
    }
  }
}
