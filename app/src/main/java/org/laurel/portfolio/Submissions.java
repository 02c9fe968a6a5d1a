package org.laurel.portfolio;

import java.util.List;
import java.util.Set;
import org.laurel.learning.Enrollment;
import org.springframework.stereotype.Component;

/// What was submitted in the current agency.
@Component
public class Submissions {

  /// @throws org.laurel.web.NotFound when the agency has no such submission
  public Submission of(Submission.Id id) {
    throw new UnsupportedOperationException();
  }

  /// All attempts of an enrollment, the first one first.
  public List<Submission> of(Enrollment.Id enrollment) {
    throw new UnsupportedOperationException();
  }

  /// Opens the portfolio for one more step on these criteria alone; the others stay passed.
  public void reopen(Enrollment.Id enrollment, Set<String> criteria) {
    throw new UnsupportedOperationException();
  }
}
