package org.laurel.standards.impact;

import java.util.List;

/// What became of a competency in the new version.
///
/// @param successors what it is there: one, or those that replace it, or none
public record Change(Target old, Kind kind, List<Target> successors) {

  public enum Kind {
    REWORDED("Changed wording", "Read the new words. Does the micro-credential still teach this?"),
    REPLACED("Replaced", "The publisher names what takes its place. Choose for each one."),
    GONE("Gone", "Nothing in the new version takes its place, or what does has no code."),
    UNCHANGED("Unchanged", "The words are the same, so these can be carried over.");

    private final String title;
    private final String advice;

    Kind(String title, String advice) {
      this.title = title;
      this.advice = advice;
    }

    public String title() {
      return title;
    }

    public String advice() {
      return advice;
    }
  }

  public Change {
    successors = List.copyOf(successors);
  }
}
