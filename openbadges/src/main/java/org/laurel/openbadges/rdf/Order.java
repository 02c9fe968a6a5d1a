package org.laurel.openbadges.rdf;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Puts statements into canonical order (RDFC-1.0, 4.4, step 7).
///
/// Sorting by subject, then predicate, then object is sorting whole lines by code point, because no
/// token is the beginning of another. Predicates come with their rank, so only subjects and ties
/// are compared.
final class Order {
  private static final int PAGE = 1 << 12;

  private final Statements statements;

  Order(Statements statements) {
    this.statements = statements;
  }

  /// The lines, each once.
  Text lines() {
    var out = new Text(statements.size() * 3 + 1024);
    forEach(row -> statements.line(row, out));
    return out;
  }

  /// The SHA-256 of the lines. They are written to a page that is digested whenever it is full, so
  /// that what is digested is still near the processor.
  byte[] digest(Text page) {
    MessageDigest sha256 = Sha256.begin();
    page.clear();
    forEach(row -> {
      statements.line(row, page);
      if (page.end() > PAGE) {
        sha256.update(page.bytes(), 0, page.end());
        page.clear();
      }
    });
    sha256.update(page.bytes(), 0, page.end());
    return sha256.digest();
  }

  /// Each row whose line is not that of another, in order.
  private void forEach(IntConsumer action) {
    int[] ranks = subjectRanks();
    int[] rows = rowsBySubject(ranks);
    for (int from = 0, to = 0; from < rows.length; from = to) {
      int subject = ranks[statements.subject(rows[from])];
      while (to < rows.length && ranks[statements.subject(rows[to])] == subject) {
        to++;
      }
      IntSort.sort(rows, from, to, this::compareWithinSubject);
      for (int i = from; i < to; i++) {
        if (i == from || compareWithinSubject(rows[i - 1], rows[i]) != 0) {
          action.accept(rows[i]);
        }
      }
    }
  }

  /// The rows, those of the first subject first: each subject's rows begin where the last one's
  /// end.
  private int[] rowsBySubject(int[] ranks) {
    int[] begins = new int[statements.tokens() + 1];
    for (int row = 0; row < statements.rows(); row++) {
      begins[ranks[statements.subject(row)] + 1]++;
    }
    for (int rank = 1; rank < begins.length; rank++) {
      begins[rank] += begins[rank - 1];
    }
    int[] rows = new int[statements.rows()];
    for (int row = 0; row < rows.length; row++) {
      rows[begins[ranks[statements.subject(row)]]++] = row;
    }
    return rows;
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

  private int compareWithinSubject(int a, int b) {
    int predicates = statements.predicateRank(a) - statements.predicateRank(b);
    return predicates != 0
        ? predicates
        : statements.compareTokens(statements.object(a), statements.object(b));
  }
}
