package org.laurel.standards.impact;

import java.util.UUID;
import org.laurel.standards.Competency;

/// A competency of one version, as the other version is compared with it.
///
/// @param identifier what CASE calls it in every version
public record Target(Competency.Id id, UUID identifier, String code, String statement) {

  /// White space aside: a publisher's line breaks are not a change of words.
  boolean saysTheSame(Target other) {
    return words().equals(other.words());
  }

  private String words() {
    return statement.strip().replaceAll("\\s+", " ");
  }
}
