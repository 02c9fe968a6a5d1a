package org.laurel.review;

/// What was decided on one criterion, and by which rule.
record Finding(String criterion, String level, Rule rule) {

  enum Rule {
    /// By the terms of the agency, one rating is enough.
    ONE_DECIDES("The one rating that the terms ask for"),
    /// Both raters chose the same level.
    BOTH_AGREE("Both raters chose the same level"),
    /// Both say demonstrated, or both say not yet, on different levels.
    THE_LOWER_LEVEL_STANDS("Both are on the same side of the line; the lower level stands"),
    /// One said demonstrated and one did not, or somebody asked for another look.
    THE_THIRD_DECIDES("The last rater decides what the others left open");

    private final String title;

    Rule(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
