package org.laurel.openbadges.rdf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.rdf.Vocabulary.Predicate;

/// What a document says, one statement a row; subjects and objects are tokens of canonical N-Quads.
final class Statements {
  private final Text text;

  /// Where each token lies in the text. That of a blank node is empty until it is named.
  private int[] begins = new int[256];

  private int[] ends = new int[256];
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

  /// Forgets everything, and keeps the room it took.
  void clear() {
    text.clear();
    tokens = 0;
    rows = 0;
    blankCount = 0;
  }

  int iri(String iri) {
    int begin = text.end();
    text.iri(iri);
    return token(begin);
  }

  /// A token that was written before.
  int copied(byte[] token) {
    int begin = text.end();
    text.add(token);
    return token(begin);
  }

  int literal(String value, byte @Nullable [] suffix) {
    int begin = text.end();
    text.literal(value);
    if (suffix != null) {
      text.add(suffix);
    }
    return token(begin);
  }

  int blank() {
    if (blankCount == blanks.length) {
      blanks = Arrays.copyOf(blanks, blankCount * 2);
    }
    blanks[blankCount++] = tokens;
    return token(text.end());
  }

  private int token(int begin) {
    if (tokens == begins.length) {
      begins = Arrays.copyOf(begins, tokens * 2);
      ends = Arrays.copyOf(ends, tokens * 2);
    }
    begins[tokens] = begin;
    ends[tokens] = text.end();
    return tokens++;
  }

  /// Gives a blank node a name, in place of the one it has.
  void name(int blank, byte[] label) {
    begins[blank] = text.end();
    text.add(label);
    ends[blank] = text.end();
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

  int compareTokens(int a, int b) {
    byte[] bytes = text.bytes();
    return Arrays.compareUnsigned(bytes, begins[a], ends[a], bytes, begins[b], ends[b]);
  }

  void line(int row, Text out) {
    int subject = subjects[row];
    int object = objects[row];
    byte[] predicate = predicates[row].token();
    int atPredicate = ends[subject] - begins[subject];
    int atObject = atPredicate + predicate.length;
    int atEnd = atObject + ends[object] - begins[object];
    int at = out.grow(atEnd + 3);
    byte[] line = out.bytes();
    System.arraycopy(text.bytes(), begins[subject], line, at, atPredicate);
    System.arraycopy(predicate, 0, line, at + atPredicate, predicate.length);
    System.arraycopy(text.bytes(), begins[object], line, at + atObject, atEnd - atObject);
    line[at + atEnd] = ' ';
    line[at + atEnd + 1] = '.';
    line[at + atEnd + 2] = '\n';
  }
}
