package org.laurel.pathways;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What is still to do on one way through a pathway. What two branches ask for is done once.
///
/// @param leaves what is open, in the order of the pathway, each with its planned hours
record Way(SequencedMap<Requirement, BigDecimal> leaves) {

  private static final Way DONE = new Way(new LinkedHashMap<>());

  /// What nobody can tell the hours of, such as a degree, is more than any micro-credential.
  private static final Comparator<Way> SHORTEST = comparing(Way::unknown).thenComparing(Way::hours);

  Way {
    leaves = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(leaves));
  }

  BigDecimal hours() {
    return leaves.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private long unknown() {
    return leaves.keySet().stream().filter(it -> !(it instanceof Requirement.Earned)).count();
  }

  /// The way with the fewest hours. Choices are made one by one from the top, so where branches
  /// share leaves another choice may in rare cases save what they share.
  ///
  /// @param hours planned, by the slug of the micro-credential
  static Way shortest(Requirement to, Holdings holdings, Map<String, BigDecimal> hours) {
    if (holdings.meets(to)) return DONE;
    return switch (to) {
      case Requirement.All(var parts) -> joined(open(parts, holdings, hours));
      case Requirement.Some(var atLeast, var parts) -> {
        var met = parts.stream().filter(holdings::meets).count();
        yield joined(open(parts, holdings, hours).sorted(SHORTEST).limit(atLeast - met));
      }
      case Requirement.Earned(var slug, var after) -> {
        var first = after.stream().<Requirement>map(Requirement.Earned::new).toList();
        var itself = leaf(to, hours.getOrDefault(slug, BigDecimal.ZERO));
        yield joined(Stream.concat(open(first, holdings, hours), Stream.of(itself)));
      }
      case Requirement.Completed _, Requirement.Logged _, Requirement.Shown _ ->
          leaf(to, BigDecimal.ZERO);
    };
  }

  private static Stream<Way> open(
      List<Requirement> parts, Holdings holdings, Map<String, BigDecimal> hours) {
    return parts.stream()
        .filter(it -> !holdings.meets(it))
        .map(it -> shortest(it, holdings, hours));
  }

  private static Way leaf(Requirement requirement, BigDecimal hours) {
    var leaves = new LinkedHashMap<Requirement, BigDecimal>();
    leaves.put(requirement, hours);
    return new Way(leaves);
  }

  private static Way joined(Stream<Way> ways) {
    var leaves = new LinkedHashMap<Requirement, BigDecimal>();
    ways.forEach(way -> way.leaves().forEach(leaves::putIfAbsent));
    return new Way(leaves);
  }
}
