package org.laurel.review;

/// What a review comes to.
public enum Outcome {
  EARNED("Earned"),
  ONE_MORE_STEP("One more step");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
