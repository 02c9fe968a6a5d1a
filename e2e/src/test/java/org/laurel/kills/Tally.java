package org.laurel.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// What the server acknowledged, to be held against what it still knows after the kill.
final class Tally {

  /// @param kind a table, or another thing that a [Ledger] can count
  /// @param id as the server gave it in its answer
  /// @param amount how much of it: bytes, a version, or 1 for what is either there or not
  record Acknowledged(String kind, String id, long amount) {}

  private final Queue<Acknowledged> all = new ConcurrentLinkedQueue<>();

  void acknowledged(String kind, String id, long amount) {
    all.add(new Acknowledged(kind, id, amount));
  }

  void add(Tally other) {
    all.addAll(other.all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// How often each kind was acknowledged.
  Map<String, Long> counts() {
    return all.stream()
        .collect(Collectors.groupingBy(Acknowledged::kind, TreeMap::new, Collectors.counting()));
  }

  /// How many of them the database does not know any more, or not to that amount, by their kind.
  ///
  /// @throws AssertionError when nothing was acknowledged, because then nothing was tested
  Map<String, Long> lost(Ledger ledger) {
    assertThat(all).as("acknowledged before the kill").isNotEmpty();
    var byKind =
        all.stream()
            .collect(Collectors.groupingBy(Acknowledged::kind, TreeMap::new, Collectors.toList()));
    var lost = new TreeMap<String, Long>();
    byKind.forEach((kind, acknowledged) -> lost.put(kind, lost(kind, acknowledged, ledger)));
    return lost;
  }

  private static long lost(String kind, List<Acknowledged> acknowledged, Ledger ledger) {
    var ids = acknowledged.stream().map(Acknowledged::id).collect(Collectors.toSet());
    var known = ledger.amounts(kind, ids);
    return acknowledged.stream()
        .filter(it -> known.getOrDefault(it.id(), 0L) < it.amount())
        .count();
  }

  /// Says how much is there.
  interface Ledger {

    /// Of these, by the id.
    Map<String, Long> amounts(String kind, Set<String> ids);
  }
}
