package org.laurel.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laurel.pathways.Requirement.All;
import org.laurel.pathways.Requirement.Earned;
import org.laurel.pathways.Requirement.Shown;
import org.laurel.pathways.Requirement.Some;

/// Whether a pathway is complete, and what is the shortest way to complete it.
class WayTests {

  private static final Map<String, BigDecimal> HOURS =
      Map.of(
          "short", BigDecimal.valueOf(5),
          "middle", BigDecimal.TEN,
          "long", BigDecimal.valueOf(40));
  private static final Shown DEGREE =
      new Shown("MASTER", "A Master's degree", "A transcript", null);

  @Test
  void takesTheFewestHours() {
    var twoOf = new Some(2, List.of(earned("long"), earned("short"), earned("middle")));

    assertThat(way(twoOf, Set.of()).leaves().sequencedKeySet())
        .containsExactly(earned("short"), earned("middle"));
    assertThat(way(twoOf, Set.of("long")).leaves().sequencedKeySet())
        .containsExactly(earned("short"));
    assertThat(way(twoOf, Set.of("long")).hours()).isEqualTo("5");
    assertThat(way(twoOf, Set.of("long", "short")).leaves()).isEmpty();
  }

  /// What must come first is on the way, and before it.
  @Test
  void putsWhatComesFirstBeforeIt() {
    var last = new Earned("long", List.of("short", "middle"));

    assertThat(way(last, Set.of("middle")).leaves().sequencedKeySet())
        .containsExactly(earned("short"), last);
    assertThat(way(last, Set.of("middle")).hours()).isEqualTo("45");
    assertThat(way(last, Set.of("long")).leaves()).isEmpty();
  }

  @Test
  void countsWhatTwoBranchesShareOnce() {
    var both =
        new All(
            List.of(
                new All(List.of(earned("short"), earned("middle"))),
                new All(List.of(earned("middle"), earned("long")))));

    assertThat(way(both, Set.of()).hours()).isEqualTo("55");
  }

  /// Louisiana's two routes to one requirement, Kentucky's degree or micro-credentials.
  @Test
  void prefersWhatItKnowsTheHoursOf() {
    var either = new Some(1, List.of(DEGREE, new All(List.of(earned("long"), earned("middle")))));

    assertThat(way(either, Set.of()).hours()).isEqualTo("50");
    assertThat(holdings(Set.of()).withShown(Set.of("MASTER")).meets(either)).isTrue();
  }

  /// The oracle tries every set of leaves: 2^n of them, for trees in which no leaf stands twice.
  @Test
  void findsTheBestOfAllWaysInRandomTrees() {
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var leaves = new ArrayList<String>();
      var tree = tree(random, 3, leaves);
      var hours = new java.util.HashMap<String, BigDecimal>();
      leaves.forEach(it -> hours.put(it, BigDecimal.valueOf(1 + random.nextInt(20))));
      if (leaves.size() > 12) continue;

      var found = Way.shortest(tree, holdings(Set.of()), hours);

      assertThat(found.hours()).as("seed %d, %s", seed, tree).isEqualTo(best(tree, hours, leaves));
      var slugs = new HashSet<String>();
      found.leaves().keySet().forEach(it -> slugs.add(((Earned) it).slug()));
      assertThat(holdings(slugs).meets(tree)).isTrue();
    }
  }

  private static BigDecimal best(
      Requirement tree, Map<String, BigDecimal> hours, List<String> leaves) {
    return IntStream.range(0, 1 << leaves.size())
        .mapToObj(bits ->
            IntStream.range(0, leaves.size())
                .filter(it -> (bits >> it & 1) == 1)
                .mapToObj(leaves::get)
                .toList())
        .filter(it -> holdings(Set.copyOf(it)).meets(tree))
        .map(it -> it.stream().map(hours::get).reduce(BigDecimal.ZERO, BigDecimal::add))
        .min(BigDecimal::compareTo)
        .orElseThrow();
  }

  private static Requirement tree(Random random, int depth, List<String> leaves) {
    if (depth == 0 || random.nextInt(4) == 0) {
      leaves.add("leaf-" + leaves.size());
      return new Earned(leaves.getLast());
    }
    var parts = new ArrayList<Requirement>();
    for (var i = 0; i < 1 + random.nextInt(3); i++) parts.add(tree(random, depth - 1, leaves));
    return random.nextBoolean()
        ? new All(parts)
        : new Some(1 + random.nextInt(parts.size()), parts);
  }

  private static Way way(Requirement to, Set<String> earned) {
    return Way.shortest(to, holdings(earned), HOURS);
  }

  private static Holdings holdings(Set<String> earned) {
    return new Holdings(earned, Set.of(), Set.of(), BigDecimal.ZERO, Set.of());
  }

  private static Earned earned(String slug) {
    return new Earned(slug);
  }
}
