package org.laurel.learning;

/// Why somebody pauses or leaves: coded, so that a program learns from it.
public enum Reason {
  TIME("I do not have the time"),
  UNCLEAR_EVIDENCE_DEMANDS("It is not clear what evidence is asked for"),
  NO_SUPPORT("I have nobody to help me"),
  CHANGED_SCHOOL("I changed schools"),
  COURSE_NOT_TAUGHT("I do not teach this course now"),
  NOT_WORTH_IT("It is not worth it to me"),
  OTHER("Another reason");

  private final String title;

  Reason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
