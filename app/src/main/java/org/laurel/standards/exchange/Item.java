package org.laurel.standards.exchange;

import java.util.Optional;

/// A CFItem of a package.
///
/// @param code as teachers know it, such as `3.AP.2` (CASE 1.1, `humanCodingScheme`)
record Item(Part part, SourcedId id, Optional<String> code, String statement) {

  static Item of(Part part) {
    Shape.check(part);
    return new Item(
        part, part.identifier(), part.brief("humanCodingScheme"), part.text("fullStatement"));
  }
}
