package org.laurel.review;

/// What was decided on one criterion, and by which rule.
record Finding(String criterion, String level, Rule rule) {

  enum Rule {
    /// Both raters chose the same level.
    BOTH_AGREE,
    /// Both say demonstrated, or both say not yet, on different levels.
    THE_LOWER_LEVEL_STANDS,
    /// One said demonstrated and one did not.
    THE_THIRD_DECIDES
  }
}
