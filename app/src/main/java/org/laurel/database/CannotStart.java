package org.laurel.database;

/// A condition that the person who starts Laurel can mend; its message is the sentence they read.
public class CannotStart extends RuntimeException {

  public CannotStart(String sentence) {
    super(sentence);
  }
}
