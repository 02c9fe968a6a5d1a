package org.laurel.trials;

/// The data or the request cannot be used; the message is one line that the person who sent it can
/// act on.
public final class BadInput extends RuntimeException {
  public BadInput(String message) {
    super(message);
  }
}
