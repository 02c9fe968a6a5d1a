package org.laurel.catalog;

import java.time.LocalDate;
import java.util.List;

/// What rooms above know about an offer: its worth, the real hours, the odds, the wait.
public interface OfferFacts {

  List<Fact> about(Version version);

  /// @param source who says so, such as `12 teachers who finished`
  record Fact(String label, String value, String source, LocalDate date) {}
}
