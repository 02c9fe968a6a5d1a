package org.laurel.learning;

/// Says whether a teacher's evidence and hours are all there. The room above that keeps evidence
/// knows, and implements it.
public interface Gathering {

  boolean isComplete(Enrollment.Id id);
}
