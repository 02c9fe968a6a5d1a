package org.laurel.openbadges.rdf;

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

  Order(Statements statements) {
    this.statements = statements;
  }

  /// The lines, each once.
  Text lines() {
    var out = new Text(statements.size() * 3 + 1024);
    write(out);
    return out;
  }

  void write(Text out) {
    long[] keys = keys();
    int[] rows = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      rows[i] = (int) (keys[i] & ROW);
    }
    for (int from = 0, to = 0; from < keys.length; from = to) {
      while (to < keys.length && keys[to] >> ROW_BITS == keys[from] >> ROW_BITS) {
        to++;
      }
      if (to == from + 1) {
        statements.line(rows[from], out);
      } else {
        IntSort.sort(rows, from, to, this::compareObjects);
        write(rows, from, to, out);
      }
    }
  }

  /// Rows of one subject and predicate, each object once.
  private void write(int[] rows, int from, int to, Text out) {
    for (int i = from; i < to; i++) {
      if (i == from || compareObjects(rows[i - 1], rows[i]) != 0) {
        statements.line(rows[i], out);
      }
    }
  }

  /// One number for each row, by whose order subjects and predicates are in order.
  private long[] keys() {
    int[] ranks = subjectRanks();
    long[] keys = new long[statements.rows()];
    for (int row = 0; row < keys.length; row++) {
      long subject = ranks[statements.subject(row)];
      keys[row] = (subject << PREDICATE_BITS | statements.predicateRank(row)) << ROW_BITS | row;
    }
    Arrays.sort(keys);
    return keys;
  }

  /// The place of each subject among all; the same address at two places has the same rank.
  private int[] subjectRanks() {
    int[] subjects = subjects();
    IntSort.sort(subjects, 0, subjects.length, statements::compareTokens);
    int[] ranks = new int[statements.tokens()];
    for (int i = 1; i < subjects.length; i++) {
      boolean same = statements.compareTokens(subjects[i - 1], subjects[i]) == 0;
      ranks[subjects[i]] = ranks[subjects[i - 1]] + (same ? 0 : 1);
    }
    return ranks;
  }

  private int[] subjects() {
    boolean[] seen = new boolean[statements.tokens()];
    int[] subjects = new int[statements.rows()];
    int count = 0;
    for (int row = 0; row < statements.rows(); row++) {
      int subject = statements.subject(row);
      if (!seen[subject]) {
        seen[subject] = true;
        subjects[count++] = subject;
      }
    }
    return Arrays.copyOf(subjects, count);
  }

  private int compareObjects(int a, int b) {
    return statements.compareTokens(statements.object(a), statements.object(b));
  }
}
