package org.laurel.learning.exam;

import org.laurel.catalog.Design;

/// How often somebody sat a test, and whether one of the sittings is passed or not yet over.
record Tries(int made, boolean passed, boolean underWay) {

  boolean areUsedUp(Design.Test test) {
    return test.attempts() != null && made >= test.attempts();
  }
}
