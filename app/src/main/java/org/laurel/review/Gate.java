package org.laurel.review;

/// Who may take new work, asked where seats are looked for: in the same statement, so that it costs
/// no other. An assessor whose scores have drifted keeps what is in hand.
final class Gate {

  /// The calibrated version of a review `r` for which an assessor is not qualified, if it is one.
  private static final String UNMET =
      """
      (select from review.calibration g
                where g.version = r.version
                  and g.since <= :now
                  and not exists (select from review.qualification q
                                   where q.assessor = %s
                                     and q.version = r.version
                                     and q.until > :now))
      """;

  /// On a seat `s` of a review `r`: an anchor paper is for one assessor alone, and a version that
  /// is calibrated is for those who are qualified.
  static final String OPEN =
      """
      and (s.kept_for is null or s.kept_for = :assessor)
      and not exists
      """
          + UNMET.formatted(":assessor");

  /// Whether an assessor `w` who holds no seat of a review `r` is kept from it.
  static final String CLOSED =
      """
      not exists (select from review.seat s
                   where s.review = r.id
                     and s.assessor = w.assessor)
      and exists
      """
          + UNMET.formatted("w.assessor");

  private Gate() {}
}
