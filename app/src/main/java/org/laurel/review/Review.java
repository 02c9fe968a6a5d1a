package org.laurel.review;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.AgencyId;
import org.laurel.database.Identifier;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;

/// The judging of one submission, from its arrival to the decision.
public record Review(Id id, String code) {

  public record Id(UUID value) implements Identifier {}

  /// Announced when every criterion is demonstrated.
  ///
  /// @param levels by criterion code: the level that was decided
  public record Earned(
      AgencyId agency,
      Id review,
      Enrollment.Id enrollment,
      Person.Id earner,
      Version.Id version,
      Map<String, String> levels,
      Instant at) {}
}
