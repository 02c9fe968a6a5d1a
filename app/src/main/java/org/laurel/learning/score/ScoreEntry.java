package org.laurel.learning.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.ExternalScore;
import org.laurel.database.Identifier;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;

/// A score of a test elsewhere, as a teacher entered it.
///
/// @param score its code in the design
/// @param confirmedAt when a manager had seen the proof, or null
record ScoreEntry(
    Id id,
    Enrollment.Id enrollment,
    String score,
    Figures figures,
    Proof proof,
    Instant at,
    @Nullable Instant confirmedAt) {

  record Id(UUID value) implements Identifier {}

  /// @param year in which the test was taken
  /// @param tested how many people the score is of
  record Figures(int year, BigDecimal points, int tested) {}

  /// What shows the score. Exactly one of `file` and `link` is there.
  ///
  /// @param name as people read it
  record Proof(String name, @Nullable StoredFile file, @Nullable String link) {}

  boolean reaches(ExternalScore asked) {
    return figures.points().compareTo(asked.cut()) >= 0;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  /// Such as `74.5`.
  String inPoints() {
    return plain(figures.points());
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  String state() {
    return isConfirmed() ? "Confirmed" : "Entered, proof attached";
  }
}
