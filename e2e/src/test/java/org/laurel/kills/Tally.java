package org.laurel.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// What the server acknowledged, to be held against what it still knows after the kill.
final class Tally {

  /// @param table where the row must stand
  /// @param id as the server gave it in its answer
  record Acknowledged(String table, String id) {}

  private final Queue<Acknowledged> all = new ConcurrentLinkedQueue<>();

  void acknowledged(String table, String id) {
    all.add(new Acknowledged(table, id));
  }

  int size() {
    return all.size();
  }

  /// How many of them the database does not know any more.
  ///
  /// @throws AssertionError when nothing was acknowledged, because then nothing was tested
  long lost(Rows rows) {
    assertThat(all).as("acknowledged before the kill").isNotEmpty();
    return all.stream().collect(Collectors.groupingBy(Acknowledged::table)).entrySet().stream()
        .mapToLong(table -> {
          var known = rows.ids(table.getKey());
          return table.getValue().stream().filter(it -> !known.contains(it.id())).count();
        })
        .sum();
  }

  /// Reads ids from the database.
  interface Rows {

    Set<String> ids(String table);
  }
}
