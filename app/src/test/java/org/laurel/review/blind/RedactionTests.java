package org.laurel.review.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.laurel.people.Identity;
import org.laurel.review.blind.Blinding.Redaction.Result;

/// Names inside the sample evidence, which says where its canaries are (e2e/evidence/README.md).
class RedactionTests {

  private static final Path EVIDENCE = Path.of("../e2e/evidence");
  private static final Masks MAYA =
      Masks.of(
          new Identity(
              "Maya Torres",
              List.of("maya.torres@cedarhollow.example"),
              List.of("Cedar Hollow Elementary School")));

  @Test
  void blacksOutNamesOnThePagesOfAPdf() throws IOException {
    var before = Files.readAllBytes(EVIDENCE.resolve("lesson-plan.pdf"));

    var after = changed(PdfRedaction.redact(new ByteArrayInputStream(before), MAYA));

    assertThat(words(before)).contains("Maya Torres", "Cedar Hollow");
    try (var document = Loader.loadPDF(after)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(MAYA.findIn(new PDFTextStripper().getText(document))).isFalse();
    }
    if (Boolean.getBoolean("laurel.keep")) Files.write(Path.of("target/redacted.pdf"), after);
  }

  @Test
  void findsNothingMoreInAPdfThatItRedrew() throws IOException {
    var before = Files.readAllBytes(EVIDENCE.resolve("lesson-plan.pdf"));

    var after = changed(PdfRedaction.redact(new ByteArrayInputStream(before), MAYA));

    assertThat(PdfRedaction.redact(new ByteArrayInputStream(after), MAYA))
        .isEqualTo(new Blinding.Redaction.Clean());
  }

  @Test
  void rewritesEveryPartOfAWordFile() throws IOException {
    var before = Files.readAllBytes(EVIDENCE.resolve("unit-plan.docx"));

    var after = changed(OfficeRedaction.redact(new ByteArrayInputStream(before), MAYA));

    assertThat(MAYA.findIn(parts(before))).isTrue();
    assertThat(MAYA.findIn(parts(after).replace("://", " "))).isFalse();
    assertThat(parts(after)).contains("(teacher)", "(school)");
  }

  @Test
  void findsNothingMoreInAWordFileThatItRewrote() throws IOException {
    var before = Files.readAllBytes(EVIDENCE.resolve("unit-plan.docx"));

    var after = changed(OfficeRedaction.redact(new ByteArrayInputStream(before), MAYA));

    assertThat(OfficeRedaction.redact(new ByteArrayInputStream(after), MAYA))
        .isEqualTo(new Blinding.Redaction.Clean());
  }

  private static byte[] changed(Result result) {
    return switch (result) {
      case Blinding.Redaction.Changed(var content) -> content;
      case Blinding.Redaction.Clean _, Blinding.Redaction.Impossible _ ->
          throw new AssertionError(result);
    };
  }

  private static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String parts(byte[] office) throws IOException {
    var all = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels"))
          all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    }
    return all.toString();
  }
}
