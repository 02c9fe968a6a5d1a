package org.laurel.credentials;

import java.util.List;
import java.util.UUID;

/// A pathway that somebody completed, in the words of that day.
///
/// @param program the slug of the program that offers it
/// @param type of achievement, as Open Badges 3.0 (B.2.1) names it
/// @param criteria what it asks for, in Markdown
/// @param counted the credentials that counted
public record Completion(
    UUID pathway,
    String slug,
    String program,
    String title,
    String type,
    String summary,
    String criteria,
    List<Counted> counted) {

  public Completion {
    counted = List.copyOf(counted);
  }

  /// @param version of the micro-credential; the pathway for one that is for a pathway itself
  public record Counted(UUID credential, String title, UUID version) {}

  /// How rules and lists name it beside the short names of micro-credentials.
  public String name() {
    return "pathway/" + slug;
  }
}
