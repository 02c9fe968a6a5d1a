package org.laurel.review;

/// What one assessor says of one criterion.
///
/// @param feedback names the one next step where the criterion is not demonstrated; may be empty
///   otherwise
record Score(String criterion, String level, String feedback) {

  /// With more words behind what is said already.
  Score and(String words) {
    return new Score(criterion, level, (feedback + " " + words).strip());
  }
}
