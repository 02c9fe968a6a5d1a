package org.laurel.openbadges.rdf;

import java.util.ArrayList;
import java.util.Arrays;

/// Puts statements into canonical order (RDFC-1.0, 4.4, step 7).
///
/// Sorting by subject, then predicate, then object is sorting whole lines by code point, because no
/// token is the beginning of another. Predicates come with their rank, so only subjects and ties
/// are compared.
final class Order {
  private static final int ROW_BITS = 24;
  private static final int PREDICATE_BITS = 16;
  private static final long ROW = (1L << ROW_BITS) - 1;

  private final Statements statements;
  private final Labels labels;

  Order(Statements statements, Labels labels) {
    this.statements = statements;
    this.labels = labels;
  }

  /// The lines, each once.
  Text lines() {
    int[] rows = rows();
    var out = new Text(statements.size() * 3 + 1024);
    for (int i = 0; i < rows.length; i++) {
      if (i == 0 || compare(rows[i - 1], rows[i]) != 0) {
        statements.line(rows[i], labels, out);
      }
    }
    return out;
  }

  private int[] rows() {
    int[] ranks = subjectRanks();
    long[] keys = new long[statements.rows()];
    for (int row = 0; row < keys.length; row++) {
      long subject = ranks[statements.subject(row)];
      keys[row] = (subject << PREDICATE_BITS | statements.predicateRank(row)) << ROW_BITS | row;
    }
    Arrays.sort(keys);
    int[] rows = new int[keys.length];
    for (int from = 0, to = 0; from < keys.length; from = to) {
      while (to < keys.length && keys[to] >> ROW_BITS == keys[from] >> ROW_BITS) {
        rows[to] = (int) (keys[to++] & ROW);
      }
      sortByObject(rows, from, to);
    }
    return rows;
  }

  private void sortByObject(int[] rows, int from, int to) {
    if (to - from > 1) {
      int[] sorted =
          Arrays.stream(rows, from, to)
              .boxed()
              .sorted((a, b) ->
                  statements.compareTokens(statements.object(a), statements.object(b), labels))
              .mapToInt(row -> row)
              .toArray();
      System.arraycopy(sorted, 0, rows, from, sorted.length);
    }
  }

  /// The place of each subject among all; the same address at two places has the same rank.
  private int[] subjectRanks() {
    Integer[] subjects = subjects();
    Arrays.sort(subjects, (a, b) -> statements.compareTokens(a, b, labels));
    int[] ranks = new int[statements.tokens()];
    for (int i = 1; i < subjects.length; i++) {
      boolean same = statements.compareTokens(subjects[i - 1], subjects[i], labels) == 0;
      ranks[subjects[i]] = ranks[subjects[i - 1]] + (same ? 0 : 1);
    }
    return ranks;
  }

  private Integer[] subjects() {
    boolean[] seen = new boolean[statements.tokens()];
    var subjects = new ArrayList<Integer>();
    for (int row = 0; row < statements.rows(); row++) {
      int subject = statements.subject(row);
      if (!seen[subject]) {
        seen[subject] = true;
        subjects.add(subject);
      }
    }
    return subjects.toArray(Integer[]::new);
  }

  private int compare(int a, int b) {
    boolean sameStart =
        statements.predicateRank(a) == statements.predicateRank(b)
            && statements.compareTokens(statements.subject(a), statements.subject(b), labels) == 0;
    return sameStart
        ? statements.compareTokens(statements.object(a), statements.object(b), labels)
        : -1;
  }
}
