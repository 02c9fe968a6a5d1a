package org.laurel.database;

/// A condition that the person who starts Laurel can mend; its message is the sentence they read.
class CannotStart extends RuntimeException {

  CannotStart(String sentence) {
    super(sentence);
  }
}
