package org.laurel.review;

/// Who may take new work, asked where seats are looked for: in the same statement, so that it costs
/// no other. An assessor whose scores have drifted keeps what is in hand.
final class Gate {

  /// On a seat `s` of a review `r`: an anchor paper is for one assessor alone, and a version that
  /// is calibrated is for those who are qualified.
  static final String OPEN =
      """
         and (s.kept_for is null or s.kept_for = :assessor)
         and not exists (select from review.calibration g
                          where g.version = r.version
                            and g.since <= :now
                            and not exists (select from review.qualification q
                                             where q.assessor = :assessor
                                               and q.version = r.version
                                               and q.until > :now))
      """;

  private Gate() {}
}
