package org.laurel.openbadges.rdf;

/// The fast path has met something it does not know; the general path must answer.
final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1;

  Declined(String because) {
    super(because, null, false, false);
  }
}
