package org.laurel.kills;

import java.util.Map;
import java.util.TreeMap;

/// How often what was killed, and how many awards that broke off.
final class Toll {

  private final Map<String, Integer> kills = new TreeMap<>();
  private final Map<String, Integer> interrupting = new TreeMap<>();
  private long brokenOff;

  /// @param broken transactions that had begun to write of awards and did not come to their end
  void add(String victim, long broken) {
    kills.merge(victim, 1, Integer::sum);
    if (broken > 0) interrupting.merge(victim, 1, Integer::sum);
    brokenOff += broken;
    System.out.printf("Killed %s: %d awards broken off%n", victim, broken);
  }

  int interrupting() {
    return interrupting.values().stream().mapToInt(Integer::intValue).sum();
  }

  int interrupting(String victim) {
    return interrupting.getOrDefault(victim, 0);
  }

  @Override
  public String toString() {
    return "kills %s, of which interrupting %s; awards broken off: %d"
        .formatted(kills, interrupting, brokenOff);
  }
}
