package org.laurel.review;

import java.util.List;
import java.util.UUID;

/// One assessor's scores, sent and never changed.
record Rating(UUID id, List<Score> scores) {

  Score of(String criterion) {
    return scores.stream().filter(it -> it.criterion().equals(criterion)).findFirst().orElseThrow();
  }
}
