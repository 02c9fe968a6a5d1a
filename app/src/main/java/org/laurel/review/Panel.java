package org.laurel.review;

/// Who is to judge a review, as the terms stood when it was opened.
///
/// @param program the slug of the program whose pool it waits for
record Panel(
    String program, int raters, Terms.Approval approval, Terms.Eyes eyes, Occasion occasion) {

  /// What the review is held for.
  enum Occasion {
    SUBMISSION,
    APPEAL
  }

  static Panel of(Terms terms, String program, Terms.Eyes eyes) {
    return new Panel(program, terms.raters(), terms.approval(), eyes, Occasion.SUBMISSION);
  }

  /// The seat of whoever decides what the others did not agree on.
  int third() {
    return raters + 1;
  }
}
