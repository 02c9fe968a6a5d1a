package org.laurel.pathways;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.laurel.catalog.Version;

/// A pathway as one visitor sees it.
///
/// @param holdings what the visitor has; nothing for who is not signed in
/// @param way what is left on the shortest way
/// @param told codes of proofs that officers have still to see
record PathwayMap(
    Pathway pathway,
    Map<String, Version> micros,
    Map<String, String> titles,
    Holdings holdings,
    Way way,
    List<String> told,
    boolean personal) {

  boolean meets(Requirement requirement) {
    return holdings.meets(requirement);
  }

  PathwayDrawing drawing() {
    return PathwayDrawing.of(this);
  }

  boolean isNext(Requirement requirement) {
    return personal && way.leaves().containsKey(requirement);
  }

  boolean isComplete() {
    return personal
        && meets(pathway.requires())
        && holdings.completed().containsAll(pathway.after());
  }

  /// Such as `2 steps, about 45 planned hours`.
  String wayInWords() {
    var steps = way.leaves().size() + (way.leaves().size() == 1 ? " step" : " steps");
    return way.hours().signum() == 0
        ? steps + "."
        : steps + ", about " + way.hours().stripTrailingZeros().toPlainString() + " planned hours.";
  }

  /// What a requirement is called.
  String words(Requirement requirement) {
    return requirement instanceof Requirement.Earned(var slug, _)
        ? title(slug)
        : new Spelled(Map.of(), titles).words(requirement);
  }

  /// What comes first, in words such as `First: Data and Analysis, 12 hours`; empty where nothing
  /// does.
  String first(Requirement requirement) {
    if (!(requirement instanceof Requirement.Earned(_, var after)) || after.isEmpty()) return "";
    return "First: " + after.stream().map(this::title).collect(Collectors.joining("; "));
  }

  /// The pathways to complete before this one.
  List<String> before() {
    return pathway.after();
  }

  String titleOf(String slug) {
    return titles.getOrDefault(slug, slug);
  }

  private String title(String slug) {
    var version = micros.get(slug);
    return version == null
        ? slug + " (not open now)"
        : "%s, %s hours"
            .formatted(
                version.design().title(),
                version.design().plannedHours().stripTrailingZeros().toPlainString());
  }

  /// Where to read more, below the agency's address, or empty.
  String link(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Earned(var slug, _) when micros.containsKey(slug) -> "/catalogue/" + slug;
      case Requirement.Completed(var slug) when titles.containsKey(slug) -> "/pathways/" + slug;
      default -> "";
    };
  }
}
