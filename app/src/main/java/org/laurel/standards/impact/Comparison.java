package org.laurel.standards.impact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.standards.impact.Bond.Type;
import org.laurel.standards.impact.Change.Kind;

/// Follows competencies from one version into another: by identifier, by the words, and by what the
/// publisher says was replaced or means the same.
final class Comparison {

  private final Map<UUID, Target> next;
  private final Map<Type, Map<UUID, List<UUID>>> bonds;

  /// @param next what can be pointed at in the new version and has not ended
  Comparison(List<Target> next, List<Bond> bonds) {
    this.next = next.stream().collect(Collectors.toMap(Target::identifier, Function.identity()));
    this.bonds = new HashMap<>();
    for (var type : Type.values())
      this.bonds.put(
          type,
          bonds.stream()
              .filter(it -> it.type() == type)
              .collect(groupingBy(Bond::from, mapping(Bond::to, toList()))));
  }

  Change of(Target old) {
    var replacements = bound(Type.REPLACED_BY, old).toList();
    var same = same(old).filter(it -> replacements.isEmpty() || replacements.contains(it));
    if (same.isEmpty())
      return new Change(old, replacements.isEmpty() ? Kind.GONE : Kind.REPLACED, replacements);
    return new Change(
        old, same.get().saysTheSame(old) ? Kind.UNCHANGED : Kind.REWORDED, List.of(same.get()));
  }

  private Optional<Target> same(Target old) {
    return Optional.ofNullable(next.get(old.identifier()))
        .or(() -> bound(Type.EXACT_MATCH_OF, old).findFirst());
  }

  private Stream<Target> bound(Type type, Target old) {
    var ends = bonds.getOrDefault(type, Map.of()).getOrDefault(old.identifier(), List.of());
    return ends.stream()
        .filter(next::containsKey)
        .map(it -> Objects.requireNonNull(next.get(it)))
        .distinct();
  }
}
