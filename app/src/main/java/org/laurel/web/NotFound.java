package org.laurel.web;

import java.util.Objects;

/// What was asked for is not here, or not for this agency or person: both answer alike, so that
/// nobody learns from the answer what exists.
public class NotFound extends RuntimeException {

  public NotFound(String what) {
    super(what + " is not here. It may have been moved, or it belongs to somebody else.");
  }

  String sentence() {
    return Objects.requireNonNull(getMessage());
  }
}
