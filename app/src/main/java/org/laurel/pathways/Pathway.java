package org.laurel.pathways;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Identifier;

/// What adds up to what, and what it leads to.
record Pathway(Id id, Outline outline) {

  public record Id(UUID value) implements Identifier {}

  Requirement requires() {
    return outline.requires().requirement();
  }

  /// Slugs of the pathways to complete first.
  List<String> after() {
    var after = outline.after();
    return after == null ? List.of() : after;
  }

  String slug() {
    return outline.slug();
  }

  /// Something from elsewhere that it asks for, if it does.
  Optional<Requirement.Shown> shown(String code) {
    return requires()
        .all()
        .filter(Requirement.Shown.class::isInstance)
        .map(Requirement.Shown.class::cast)
        .filter(it -> it.code().equals(code))
        .findFirst();
  }
}
