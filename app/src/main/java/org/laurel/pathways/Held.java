package org.laurel.pathways;

import java.util.Map;
import java.util.Set;

/// What somebody has, with what was shown on each pathway, which counts there alone.
///
/// @param shown codes of proofs that count, by the slug of the pathway
record Held(Holdings holdings, Map<String, Set<String>> shown) {

  static final Held NOTHING = new Held(Holdings.NONE, Map.of());

  Holdings on(Pathway pathway) {
    var counting = hasCompleted(pathway) ? holdings.withLapsed() : holdings;
    return counting.withShown(shown.getOrDefault(pathway.slug(), Set.of()));
  }

  boolean completes(Pathway pathway) {
    return holdings.completed().containsAll(pathway.after())
        && on(pathway).meets(pathway.requires());
  }

  boolean hasCompleted(Pathway pathway) {
    return holdings.completed().contains(pathway.slug());
  }
}
