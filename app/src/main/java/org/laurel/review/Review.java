package org.laurel.review;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.AgencyId;
import org.laurel.database.Identifier;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;

/// The judging of one submission, from its arrival to the decision: all that an assessor may know
/// of it. Whose it is stands in [Origin].
///
/// @param code names it to assessors; pure chance
/// @param criteria what is judged: all at first, then those still open
/// @param settle what the two raters did not agree on, for the third to decide
public record Review(
    Id id,
    String code,
    Version.Id version,
    Set<String> criteria,
    Set<String> settle,
    State state,
    Instant due) {

  public record Id(UUID value) implements Identifier {}

  public enum State {
    WAITING,
    SPLIT,
    /// The assessors are done, and somebody who answers for the program reads what they found.
    APPROVAL,
    DECIDED
  }

  /// The criteria that the next rater is asked about.
  Set<String> asked() {
    return state == State.WAITING ? criteria : settle;
  }

  /// Announced when a rating is in; again when the review is looked at once more.
  public record Rated(UUID rating) {}

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
