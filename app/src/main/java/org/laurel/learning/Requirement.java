package org.laurel.learning;

import java.util.List;
import org.laurel.catalog.Version;

/// A kind of thing that a version can ask for besides evidence and hours.
public interface Requirement {

  /// One thing that is asked for.
  ///
  /// @param where the page on which the teacher sees to it, below the enrollment's own
  /// @param action what a button that leads there says, such as `Take the test`
  /// @param sentence what is still to do; or, when it is met, what was shown: that one an assessor
  ///   reads, so it names nobody and no place
  record Line(String where, String action, String sentence, State state) {

    public boolean isMet() {
      return state == State.MET;
    }
  }

  enum State {
    OPEN,
    UNDER_WAY,
    MET
  }

  List<Line> lines(Enrollment.Id enrollment, Version version, Way way);
}
