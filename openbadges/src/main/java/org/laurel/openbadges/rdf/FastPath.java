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

  /// The sorted lines, or empty if its blank nodes take more than a first look.
  static Optional<Text> lines(Statements statements) {
    return lines(statements, new Text(statements.size() * 3 + 1024));
  }

  static Optional<Text> lines(Statements statements, Text room) {
    try {
      Labels.canonical(statements);
    } catch (Declined e) {
      return Optional.empty();
    }
    new Order(statements).write(room);
    return Optional.of(room);
  }
}
