package org.laurel.standards.impact;

import java.util.UUID;

/// An association that tells what became of an item (CASE 1.1, associationType).
record Bond(Type type, UUID from, UUID to) {

  enum Type {
    EXACT_MATCH_OF,
    REPLACED_BY
  }
}
