package org.laurel.openbadges.rdf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.rdf.Vocabulary.Predicate;

/// What a document says, one statement a row; subjects and objects are tokens of canonical N-Quads.
final class Statements {
  private static final byte[] END = {' ', '.', '\n'};

  private final Text text;

  /// Where each token begins; it ends where the next begins. The token of a blank node is empty.
  private int[] begins = new int[256];

  private int tokens;
  private int[] subjects = new int[256];
  private int[] objects = new int[256];
  private Predicate[] predicates = new Predicate[256];
  private int rows;
  private int[] blanks = new int[8];
  private int blankCount;

  /// @param capacity about how many bytes the tokens will take
  Statements(int capacity) {
    text = new Text(capacity);
  }

  int iri(String iri) {
    text.iri(iri);
    return token();
  }

  int literal(String value, byte @Nullable [] suffix) {
    text.literal(value);
    if (suffix != null) {
      text.add(suffix);
    }
    return token();
  }

  int blank() {
    if (blankCount == blanks.length) {
      blanks = Arrays.copyOf(blanks, blankCount * 2);
    }
    blanks[blankCount++] = tokens;
    return token();
  }

  /// Ends the token that was just written.
  private int token() {
    if (++tokens == begins.length) {
      begins = Arrays.copyOf(begins, tokens * 2);
    }
    begins[tokens] = text.end();
    return tokens - 1;
  }

  void state(int subject, Predicate predicate, int object) {
    if (rows == subjects.length) {
      subjects = Arrays.copyOf(subjects, rows * 2);
      objects = Arrays.copyOf(objects, rows * 2);
      predicates = Arrays.copyOf(predicates, rows * 2);
    }
    subjects[rows] = subject;
    objects[rows] = object;
    predicates[rows++] = predicate;
  }

  int rows() {
    return rows;
  }

  int tokens() {
    return tokens;
  }

  int size() {
    return text.end();
  }

  /// The tokens of the blank nodes, in the order of the document.
  int[] blanks() {
    return Arrays.copyOf(blanks, blankCount);
  }

  int subject(int row) {
    return subjects[row];
  }

  int object(int row) {
    return objects[row];
  }

  int predicateRank(int row) {
    return predicates[row].rank();
  }

  boolean ordersMayDiffer() {
    return text.ordersMayDiffer();
  }

  int compareTokens(int a, int b, Labels labels) {
    byte[] left = labels.of(a);
    byte[] right = labels.of(b);
    if (left == null && right == null) {
      byte[] bytes = text.bytes();
      return Arrays.compareUnsigned(
          bytes, begins[a], begins[a + 1], bytes, begins[b], begins[b + 1]);
    }
    return Arrays.compareUnsigned(left == null ? copy(a) : left, right == null ? copy(b) : right);
  }

  private byte[] copy(int token) {
    return Arrays.copyOfRange(text.bytes(), begins[token], begins[token + 1]);
  }

  void line(int row, Labels labels, Text out) {
    write(subjects[row], labels, out);
    out.add(predicates[row].token());
    write(objects[row], labels, out);
    out.add(END);
  }

  private void write(int token, Labels labels, Text out) {
    byte[] label = labels.of(token);
    if (label == null) {
      out.add(text.bytes(), begins[token], begins[token + 1]);
    } else {
      out.add(label);
    }
  }
}
