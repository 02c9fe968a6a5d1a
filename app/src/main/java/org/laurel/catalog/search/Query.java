package org.laurel.catalog.search;

import java.util.List;
import java.util.Map;

/// What offers must have in common with a wish.
///
/// @param text words that must all occur
/// @param anyOf for each kind that matters, the tags of which one must be borne
/// @param maxHours the most planned hours, or 0 when they do not matter
public record Query(String text, Map<Kind, List<String>> anyOf, int maxHours) {

  /// A weekend, a month of evenings, a term, a year.
  public static final List<Integer> HOURS = List.of(10, 20, 40, 120);

  /// The tag of offers for every subject, which bear the tags of all subjects as well.
  public static final String EVERY_SUBJECT = "all subjects";

  public Query {
    anyOf = Map.copyOf(anyOf);
  }
}
