package org.laurel.review;

import java.util.Set;
import java.util.UUID;
import org.laurel.people.Person;

/// An assessor and a submission that may come together, and all that decides whether they do.
///
/// @param inHand how many other submissions the assessor holds
record Match(
    Person.Id assessor,
    Set<UUID> assessorWorksAt,
    Person.Id earner,
    Set<UUID> earnerWorksAt,
    Set<Tie> ties,
    int inHand) {

  /// What the two have had to do with each other, or the assessor with the submission.
  enum Tie {
    EARNER_JUDGED_ASSESSOR,
    CONFLICT_DECLARED,
    ALREADY_RATED
  }
}
