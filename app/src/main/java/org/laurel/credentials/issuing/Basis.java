package org.laurel.credentials.issuing;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.notices.Notice;

/// What an award rests on. With version and earner it is the award's key, so it is a text that is
/// the same whoever makes the award, and however often.
public enum Basis {
  REVIEW(
      "enrollment ",
      "On a decision of its reviewers.",
      "You earned a micro-credential",
      "Congratulations: you earned “%s”. Your credential is signed and ready to share. Anyone can check that it is real."),
  PATHWAY(
      Award.OF_PATHWAY + "completion ",
      "All that a pathway asks for was there.",
      "Your credential for a pathway",
      "Congratulations: you completed “%s”. Your credential is signed and ready to share. Anyone can check that it is real."),
  HAND(
      "by hand",
      "By hand, by two people.",
      "You earned a micro-credential",
      "Congratulations: your agency awarded you “%s”. Your credential is signed and ready to share. Anyone can check that it is real."),
  CORRECTION("replacement of ", Basis.REPLACED, Basis.CORRECTED, Basis.NEW_LINK),
  PATHWAY_CORRECTION(
      Award.OF_PATHWAY + "replacement of ", Basis.REPLACED, Basis.CORRECTED, Basis.NEW_LINK);

  private static final String REPLACED = "In the place of another, by two people.";
  private static final String CORRECTED = "A credential of yours was corrected";
  private static final String NEW_LINK =
      "Your credential “%s” was corrected: there is a new one, and the old one is no longer valid. Its page leads to the new one. Share the new link from now on.";

  private final String words;
  private final String recorded;
  private final String subject;
  private final String text;

  Basis(String words, String recorded, String subject, String text) {
    this.words = words;
    this.recorded = recorded;
    this.subject = subject;
    this.text = text;
  }

  static String enrollment(UUID enrollment) {
    return REVIEW.words + enrollment;
  }

  /// @param takenBack what was awarded by hand before and stands no more, or empty
  static String byHand(Optional<UUID> takenBack) {
    return HAND.words + takenBack.map(it -> " after " + it).orElse("");
  }

  /// @param times how often it was completed
  static String completion(int times) {
    return PATHWAY.words + times;
  }

  static String correction(UUID credential) {
    return CORRECTION.words + credential;
  }

  static String pathwayCorrection(UUID credential) {
    return PATHWAY_CORRECTION.words + credential;
  }

  static Basis of(String basis) {
    return Arrays.stream(values())
        .filter(it -> basis.startsWith(it.words))
        .findFirst()
        .orElse(REVIEW);
  }

  /// The credential in whose place an award of this basis stands.
  public static Optional<UUID> replaced(String basis) {
    return Stream.of(CORRECTION, PATHWAY_CORRECTION)
        .filter(it -> basis.startsWith(it.words))
        .map(it -> UUID.fromString(basis.substring(it.words.length())))
        .findFirst();
  }

  String recorded() {
    return recorded;
  }

  Notice notice(String title, UUID award) {
    return new Notice(
        Notice.Urgency.PROMPT,
        subject,
        text.formatted(title),
        "See your credential",
        "/credentials/" + award);
  }
}
