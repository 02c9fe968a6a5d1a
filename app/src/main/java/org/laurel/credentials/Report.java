package org.laurel.credentials;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laurel.openbadges.Check.Step;

/// What an examination found, in plain words.
///
/// @param sentence what to think of it, in one sentence
/// @param failed the steps that failed; empty for an old badge, whose checks are others
/// @param badge what the document says, if it could be read
record Report(
    Verdict verdict, String sentence, List<Line> lines, Set<Step> failed, Optional<Badge> badge) {

  /// Neither says that a signed text was touched.
  private static final Set<Step> AFTER_SIGNING = Set.of(Step.KEY, Step.STATUS);

  static final String ON_HOLD =
      "It is what its issuer signed, but the issuer has put it on hold for now. Ask the issuer before you rely on it.";

  enum Verdict {
    VALID("Valid"),
    REVOKED("Revoked"),
    ON_HOLD("On hold"),
    EXPIRED("Expired"),
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

  /// The same for one that is on hold, which its text cannot say when it was signed before holds
  /// could be published.
  Report onHold() {
    return verdict == Verdict.VALID
        ? new Report(Verdict.ON_HOLD, ON_HOLD, lines, failed, badge)
        : this;
  }

  /// Whether it is byte for byte what its issuer signed, whatever became of it or of the key since.
  boolean isAsSigned() {
    return isSound() || !failed.isEmpty() && AFTER_SIGNING.containsAll(failed);
  }

  /// Whether it is what its issuer signed, be it valid, on hold, expired or taken back since.
  boolean isSound() {
    return switch (verdict) {
      case VALID, REVOKED, ON_HOLD, EXPIRED -> true;
      case STRANGER, NOT_VALID -> false;
    };
  }
}
