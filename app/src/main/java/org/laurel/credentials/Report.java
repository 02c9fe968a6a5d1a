package org.laurel.credentials;

import java.util.List;
import java.util.Optional;

/// What an examination found, in plain words.
///
/// @param sentence what to think of it, in one sentence
/// @param badge what the document says, if it could be read
record Report(Verdict verdict, String sentence, List<Line> lines, Optional<Badge> badge) {

  enum Verdict {
    VALID("Valid"),
    REVOKED("Revoked"),
    STRANGER("We do not know this issuer"),
    NOT_VALID("Not valid");

    private final String title;

    Verdict(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  enum Answer {
    YES("Yes"),
    NO("No"),
    NOT_CHECKED("Not checked");

    private final String title;

    Answer(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// One named check.
  ///
  /// @param claim such as `It was not withdrawn`
  /// @param because why not, or empty
  record Line(Answer answer, String claim, String because) {}

  /// Whether it is what its issuer signed, be it valid or taken back since.
  boolean isSound() {
    return verdict == Verdict.VALID || verdict == Verdict.REVOKED;
  }
}
