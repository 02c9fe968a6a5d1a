package org.laurel.standards.exchange;

import java.util.List;
import java.util.UUID;
import org.laurel.standards.exchange.CasePackage.Head;

/// What came of an import.
///
/// @param version under which an alignment finds it
/// @param targets how many items a micro-credential can point at
/// @param oddities what was unusual, one sentence each
public record Imported(
    Outcome outcome,
    UUID identifier,
    String title,
    String version,
    int items,
    int associations,
    int targets,
    List<String> oddities) {

  enum Outcome {
    STORED("%s is here now, with %,d items."),
    UNCHANGED("%s is here already, just as it is in this file. Nothing was changed.");

    private final String sentence;

    Outcome(String sentence) {
      this.sentence = sentence;
    }
  }

  static Imported of(Outcome outcome, CasePackage read) {
    Head head = read.head();
    return new Imported(
        outcome,
        head.id().value(),
        head.title(),
        head.label(),
        read.items().size(),
        read.ties().size(),
        (int) read.targets().count(),
        Oddities.of(read));
  }

  /// Such as `Listening to talk, version 1.0, 4 items`.
  String summary() {
    var name = title.length() > 80 ? title.substring(0, 79) + "…" : title;
    return "%s, version %s, %,d items".formatted(name, version, items);
  }

  String sentence() {
    return outcome.sentence.formatted(title, items);
  }
}
