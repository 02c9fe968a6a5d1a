package org.laurel.review;

import org.laurel.catalog.Rubric;

/// Whether a level shows the competency.
public enum Reach {
  NOT_YET("Not shown yet"),
  DEMONSTRATED("Shown");

  private final String title;

  Reach(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  static Reach of(Rubric rubric, String level) {
    return rubric.demonstrates(level) ? DEMONSTRATED : NOT_YET;
  }
}
