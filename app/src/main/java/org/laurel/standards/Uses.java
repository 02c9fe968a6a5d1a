package org.laurel.standards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.laurel.database.Identifier;

/// What points at competencies: answered by the rooms above, each for its own things.
public interface Uses {

  /// @param competency what it points at
  /// @param title as people know it, such as `STEAM`
  /// @param state how far it has come, such as `Version 2, draft`
  /// @param path the page that shows it, or empty where none does yet
  record Use(Competency.Id competency, Kind kind, String title, String state, String path) {}

  enum Kind {
    MICRO_CREDENTIAL("Micro-credential"),
    RUBRIC("Rubric"),
    PATHWAY("Pathway");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /// What is open to everybody, by title.
  List<Use> open(Collection<Competency.Id> competencies);

  /// Drafts too, but not what is retired; by title.
  List<Use> all(Collection<Competency.Id> competencies);

  /// Points the newest version of each thing at the successors. What people may work to stays as it
  /// is: a new draft takes it up.
  ///
  /// @param actor who wants it
  /// @param successors by the competency that each follows
  /// @return what was changed, such as `STEAM, version 2`
  List<String> carryOver(Identifier actor, Map<Competency.Id, Competency.Id> successors);
}
