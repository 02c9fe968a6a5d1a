package org.laurel.catalog.qti;

/// A question that Laurel cannot ask. Its message says why, in words for its author.
class NotUnderstood extends Exception {

  private static final long serialVersionUID = 1L;

  NotUnderstood(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
