package org.laurel.standards.exchange;

import java.util.Optional;

/// A CFAssociation between an item and something else.
///
/// @param origin empty when it is no UUID, and so lies outside the package
record Tie(Part part, String type, Optional<SourcedId> origin, Optional<SourcedId> destination) {

  static final String CHILD = "isChildOf";

  static Tie of(Part part) {
    Shape.check(part);
    part.identifier();
    return new Tie(
        part,
        part.text("associationType"),
        end(part, "originNodeURI"),
        end(part, "destinationNodeURI"));
  }

  private static Optional<SourcedId> end(Part part, String field) {
    return SourcedId.of(part.object(field).text("identifier"));
  }

  boolean isChild() {
    return type.equals(CHILD);
  }

  /// Small numbers come first, and whatever has none comes last (CASE 1.1, `sequenceNumber`).
  int sequence() {
    return part.body().path("sequenceNumber").asInt(Integer.MAX_VALUE);
  }
}
