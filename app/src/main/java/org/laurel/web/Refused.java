package org.laurel.web;

import java.util.Objects;

/// A request that was understood and cannot be granted as things stand; nothing was stored.
///
/// Its message is the sentence that the user reads: what is wrong, where, and what to do.
public class Refused extends RuntimeException {

  public Refused(String sentence) {
    super(sentence);
  }

  String sentence() {
    return Objects.requireNonNull(getMessage());
  }
}
