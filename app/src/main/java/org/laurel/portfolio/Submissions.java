package org.laurel.portfolio;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.laurel.learning.Enrollment;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was submitted in the current agency.
@Component
public class Submissions {

  private final SubmissionStore store;
  private final InstantSource clock;

  Submissions(SubmissionStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @throws org.laurel.web.NotFound when the agency has no such submission
  @Transactional(readOnly = true)
  public Submission of(Submission.Id id) {
    return store.byId(id).orElseThrow(() -> new NotFound("The submission"));
  }

  /// All attempts of an enrollment, the first one first.
  @Transactional(readOnly = true)
  public List<Submission> of(Enrollment.Id enrollment) {
    return store.of(enrollment);
  }

  /// Opens the portfolio for one more step on these criteria alone; the others stay passed. Saying
  /// so again after the same attempt changes nothing.
  ///
  /// @param criteria at least one
  @Transactional
  public void reopen(Enrollment.Id enrollment, Set<String> criteria) {
    if (criteria.isEmpty()) throw new IllegalArgumentException("one more step on nothing");
    store.insertReopening(enrollment, criteria, clock.instant());
  }
}
