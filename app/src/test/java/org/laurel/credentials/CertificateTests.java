package org.laurel.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.catalog.CertificateLayout;
import org.laurel.catalog.CertificateLayout.BadgeSide;
import org.laurel.catalog.CertificateLayout.Paper;
import org.laurel.catalog.CertificateLayout.Signatory;
import org.laurel.credentials.certificate.Certificate;

/// What an author chooses of a certificate, drawn.
class CertificateTests {

  private static final Path BADGE =
      Path.of("../programs/lausd-steam/micro-credentials/steam/badge.png");
  private static final String ADDRESS =
      "https://laurel.example/bayou/credentials/01989f3e-0000-7000-8000-000000000001";

  @ParameterizedTest
  @CsvSource({
    "LETTER, TOP, 792, 612",
    "LETTER, LEFT, 792, 612",
    "A4, RIGHT, 841.89, 595.28",
    "A4, TOP, 841.89, 595.28"
  })
  void saysTheSameOnEveryPaper(Paper paper, BadgeSide side, float width, float height)
      throws Exception {
    var people =
        List.of(
            new Signatory("Dana Reed", "Director of Educator Development"),
            new Signatory("Sol Vance", "Superintendent"));

    var pdf = drawn(new CertificateLayout("Certificate of completion", paper, side, people));

    assertThat(Reading.scan(pdf)).isEqualTo(ADDRESS);
    assertThat(Reading.text(pdf))
        .containsSubsequence("Certificate of completion", "Maya Torres", "STEAM")
        .containsSubsequence("Dana Reed", "Director of Educator Development", "Sol Vance");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(width, within());
      assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(height, within());
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).hasSize(1);
    }
  }

  private static Offset<Float> within() {
    return Offset.offset(.01f);
  }

  @Test
  void looksAsBeforeWhereNothingIsChosen() throws Exception {
    var pdf = drawn(CertificateLayout.PLAIN);

    assertThat(Reading.scan(pdf)).isEqualTo(ADDRESS);
    assertThat(Reading.text(pdf).strip())
        .startsWith("Bayou Department of Education\ncertifies that\nMaya Torres");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isEqualTo(PDRectangle.LETTER.getHeight());
    }
  }

  private static byte[] drawn(CertificateLayout layout) throws IOException {
    return new Certificate(
            "STEAM",
            "Maya Torres",
            "Bayou Department of Education",
            "November 22, 2026",
            Files.readAllBytes(BADGE),
            ADDRESS,
            layout)
        .draw();
  }
}
