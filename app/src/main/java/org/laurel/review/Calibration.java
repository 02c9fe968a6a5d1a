package org.laurel.review;

import java.util.List;
import org.laurel.people.Person;

/// Whoever keeps the anchor papers, as the scoring of submissions asks them.
public interface Calibration {

  /// What a rating was of.
  enum Subject {
    SUBMISSION,
    /// The assessor knows it, and reads afterwards how the scores compare.
    PRACTICE,
    /// The assessor must not learn it.
    UNANNOUNCED
  }

  /// Told of each rating that came in, in its transaction.
  Subject heard(Review review, Person.Id assessor);

  /// What an anchor paper shows besides evidence, as a submission would.
  List<String> besides(Review.Id review);

  /// The titles of the micro-credentials of which somebody gets no work before some practice.
  List<String> closed(Person.Id assessor);
}
