package org.laurel.catalog;

import java.util.List;

/// All that an author writes for a version: the design, which everybody may read, the lessons, and
/// the items of the test, which only a test shows.
public record Manuscript(Design design, List<Lesson> lessons, List<TestItem> items) {

  public Manuscript {
    lessons = List.copyOf(lessons);
    items = List.copyOf(items);
  }
}
