package org.laurel.catalog.desk;

import org.laurel.catalog.desk.Draft.State;
import org.laurel.web.Refused;

/// What may be done with a version, and when.
final class DraftPolicy {

  private DraftPolicy() {}

  /// @throws Refused when its text stays as it is
  static void onlyDraftsChange(Draft draft) {
    switch (draft.state()) {
      case WRITING, IN_REVIEW -> {}
      case TEMPLATE ->
          throw new Refused("A template stays as it is. Copy it, and write in the copy.");
      case PACKAGED ->
          throw new Refused(
              "This draft came with a package and is changed there. Copy it to write here.");
      case PILOT, PUBLISHED, RETIRED ->
          throw new Refused(
              "Teachers may work to this version, so it stays as it is. Copy it to the next one.");
    }
  }

  /// @throws Refused when a package says how far it has come
  static void packagesKeepTheirStage(Draft draft) {
    if (!draft.isWrittenHere())
      throw new Refused("This version came with a package. Its stage is changed there.");
  }

  static void only(State state, Draft draft, String sentence) {
    if (draft.state() != state) throw new Refused(sentence);
  }
}
