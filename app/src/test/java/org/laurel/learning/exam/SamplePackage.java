package org.laurel.learning.exam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.laurel.programs.EditedPackage;

/// A program whose micro-credential `tested` has a test of its own, and whose `ways` can be shown
/// by evidence, or by a score with the test and one piece of evidence.
public final class SamplePackage {

  private static final Pattern TEST = Pattern.compile("(?s)\ntest:\n.*?\nbadge:");

  private static final String A_TEST =
      """

      test:
        qualifying-score-percent: 75
        scales: [content, pedagogical-content]
        summary: Four questions on the content, and two on how to teach it.
        minutes: 30
        attempts: 2
        draw: {pedagogical-content: 2}
      """;

  private static final String TWO_WAYS =
      """
      scores:
        - code: EOC
          title: Score at the end of the course
          test: State test of grade 5
          taken-by: students
          cut: 70
          highest: 100
          proof: The page of the report with the average of your class.
      routes:
        - {code: BY-EVIDENCE, title: By evidence, summary: Show your teaching., slots: [ALPR-1, ALPR-2, ALPR-3, ALPR-4], scores: [], test: false}
        - {code: BY-SCORE, title: By score, summary: Show what students learned., slots: [ALPR-4], scores: [EOC], test: true}
      """;

  private static final String ITEMS =
      """
      items:
        - {code: C1, scale: content, kind: single, prompt: Which is a loop?, choices: [{code: a, text: A list of steps}, {code: b, text: Steps that repeat}], answer: [b], because: A loop repeats its steps., unit: ALPR-M2}
        - {code: C2, scale: content, kind: multiple, prompt: Which are events?, choices: [{code: a, text: A clap}, {code: b, text: A click}, {code: c, text: A number}], answer: [a, b], because: An event happens.}
        - {code: C3, scale: content, kind: numeric, prompt: How many steps has a square?, choices: [], answer: ["4"], tolerance: 0.5, because: It has four sides.}
        - {code: C4, scale: content, kind: ordering, prompt: Put debugging in order., choices: [{code: x, text: Predict}, {code: y, text: Run}, {code: z, text: Mend}], answer: [x, y, z], because: First say what should happen., unit: ALPR-M4}
        - {code: P1, scale: pedagogical-content, kind: single, prompt: Who mends the bug?, choices: [{code: a, text: The child}, {code: b, text: You}], answer: [a], because: Whoever mends it learns.}
        - {code: P2, scale: pedagogical-content, kind: single, prompt: Who holds the pencil?, choices: [{code: a, text: The child}, {code: b, text: You}], answer: [a], because: Thinking follows the pencil.}
        - {code: P3, scale: pedagogical-content, kind: single, prompt: Who predicts?, choices: [{code: a, text: The child}, {code: b, text: You}], answer: [a], because: A prediction shows an idea.}
      """;

  private SamplePackage() {}

  /// @return the folder of the package
  public static Path write(Path parent) {
    var sample = EditedPackage.of("arcs-virginia", parent);
    sample.twin("alpr", "tested");
    sample.twin("alpr", "ways");
    change(sample.folder().resolve("micro-credentials/tested"), A_TEST);
    change(sample.folder().resolve("micro-credentials/ways"), A_TEST + TWO_WAYS);
    return sample.folder();
  }

  private static void change(Path folder, String test) {
    try {
      var file = folder.resolve("micro-credential.yaml");
      var yaml = TEST.matcher(Files.readString(file)).replaceFirst(test + "badge:");
      Files.writeString(file, yaml);
      Files.writeString(folder.resolve("test.yaml"), ITEMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
