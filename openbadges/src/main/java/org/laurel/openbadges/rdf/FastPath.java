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
    return statements(document, new Statements(1 << 10));
  }

  /// The same, in room that was used before.
  static Optional<Statements> statements(Json.Obj document, Statements room) {
    List<String> contexts = document.texts("@context").toList();
    try {
      return Vocabulary.of(contexts)
          .map(vocabulary -> {
            new Walk(vocabulary, room).root(document);
            return room;
          });
    } catch (Declined e) {
      return Optional.empty();
    }
  }

  /// The order of its lines, or empty if its blank nodes take more than a first look.
  static Optional<Order> order(Statements statements) {
    try {
      Labels.canonical(statements);
      return Optional.of(new Order(statements));
    } catch (Declined e) {
      return Optional.empty();
    }
  }
}
