package org.laurel.review;

import java.util.Set;
import java.util.UUID;
import org.laurel.people.Person;

/// An assessor and a submission that may come together, and all that decides whether they do.
///
/// @param assessor all accounts of the one human being
/// @param assessorWorksAt the workplaces that make somebody a colleague, as the agency sees it
/// @param earner all accounts of the one human being
/// @param earnerWorksAt schools and districts, today and when the work was handed in
/// @param inHand how many other submissions the assessor holds
/// @param loadCap how many are the most
record Match(
    Set<Person.Id> assessor,
    Set<UUID> assessorWorksAt,
    Set<Person.Id> earner,
    Set<UUID> earnerWorksAt,
    Set<Tie> ties,
    int inHand,
    int loadCap) {

  /// What the two have had to do with each other, or the assessor with the submission.
  enum Tie {
    COACHING,
    RELATION_TOLD,
    EARNER_JUDGED_ASSESSOR,
    CONFLICT_DECLARED,
    ALREADY_RATED,
    /// The assessor has judged this work in another review, and new eyes are asked for.
    JUDGED_BEFORE,
    OUTSIDE_THE_POOL,
    NOT_CERTIFIED
  }

  boolean has(Tie tie) {
    return ties.contains(tie);
  }
}
