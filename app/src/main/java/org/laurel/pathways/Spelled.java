package org.laurel.pathways;

import java.util.Map;
import java.util.stream.Collectors;

/// A requirement as a list in Markdown, for whoever has only the badge in hand.
///
/// @param micros titles by slug
/// @param pathways likewise
record Spelled(Map<String, String> micros, Map<String, String> pathways) {

  String lines(Requirement requirement, int depth) {
    return "    ".repeat(depth)
        + "- "
        + words(requirement)
        + "\n"
        + requirement.parts().stream()
            .map(it -> lines(it, depth + 1))
            .collect(Collectors.joining());
  }

  String words(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All _ -> "All of these";
      case Requirement.Some(var atLeast, _) when atLeast == 1 -> "One of these";
      case Requirement.Some(var atLeast, var parts) ->
          "%d of these %d".formatted(atLeast, parts.size());
      case Requirement.Earned(var slug, _) -> micros.getOrDefault(slug, slug);
      case Requirement.Completed(var slug) -> "The pathway " + pathways.getOrDefault(slug, slug);
      case Requirement.Logged(var hours) ->
          hours.stripTrailingZeros().toPlainString()
              + " hours, logged in all micro-credentials together";
      case Requirement.Shown shown -> shown.title();
    };
  }
}
