package org.laurel.review;

import java.util.function.BooleanSupplier;

/// Waits for what happens after the answer, such as the building of a blind copy.
final class Patience {

  private static final int TRIES = 600;
  private static final int PAUSE = 100;

  private Patience() {}

  static void until(BooleanSupplier isThere) {
    for (var tries = 0; tries < TRIES; tries++) {
      if (isThere.getAsBoolean()) return;
      pause();
    }
    throw new AssertionError("It did not come within a minute.");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
