package org.laurel.learning;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says in which slots somebody has put evidence; answered by the room that keeps it.
public interface EvidenceProgress {

  /// The codes of the slots; an enrollment without evidence may be absent.
  Map<Enrollment.Id, Set<String>> filled(List<Enrollment.Id> enrollments);
}
