package org.laurel.pathways;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    return leaves(Requirement.Shown.class).filter(it -> it.code().equals(code)).findFirst();
  }

  /// All that it asks for of one kind.
  <T extends Requirement> Stream<T> leaves(Class<T> kind) {
    return requires().all().filter(kind::isInstance).map(kind::cast);
  }
}
