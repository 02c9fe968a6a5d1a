package org.laurel.review.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.files.FileType;
import org.laurel.files.specimens.Canaries;
import org.laurel.files.specimens.Place;
import org.laurel.files.specimens.Specimens;
import org.laurel.people.Identity;
import org.laurel.review.blind.Blinding.Redaction;

/// Wherever in a document a name stands, it is found there; without looking at one layer, a name
/// stays in some document.
class LayerTests {

  private static final String NAME = "Katherine Vexlington";
  private static final Masks MASKS = Masks.of(new Identity(NAME, List.of(), List.of()));
  private static final Canaries CANARIES = new Canaries(List.of("Katherine", "Vexlington"));
  private static final List<FileType> DOCUMENTS =
      List.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PPTX);

  @ParameterizedTest
  @EnumSource(Place.class)
  void hidesTheNameWhereverItStands(Place place) throws IOException {
    if (place.kind() == Place.Kind.WORD) assertThat(left(place, Layer.ALL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PDF_NOTES")
  void leavesTheNameWithoutOneLayer(Layer layer) throws IOException {
    for (var place : Place.values())
      if (place.kind() == Place.Kind.WORD && !left(place, without(layer)).isEmpty()) return;

    fail("Nothing is found that only this layer hides");
  }

  /// A note is a picture in the end: what counts is whether its words can be seen.
  @ParameterizedTest
  @EnumSource(names = {"PDF_NOTE", "PDF_FIELD"})
  void blacksOutNamesInNotesAndFields(Place place) throws IOException {
    var seen = black(place, without(Layer.PDF_NOTES));

    assertThat(black(place, Layer.ALL)).isGreaterThan(seen + 400);
  }

  private static int black(Place place, Set<Layer> layers) throws IOException {
    try (var document = Loader.loadPDF(redacted(FileType.PDF, place, layers))) {
      var picture = new PDFRenderer(document).renderImage(0);
      return (int)
          Arrays.stream(
                  picture.getRGB(
                      0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
              .filter(it -> new Color(it).getRed() < 60)
              .count();
    }
  }

  private static Set<Layer> without(Layer layer) {
    var others = EnumSet.copyOf(Layer.ALL);
    others.remove(layer);
    return others;
  }

  private static Set<String> left(Place place, Set<Layer> layers) throws IOException {
    var left = new TreeSet<String>();
    for (var type : DOCUMENTS)
      if (place.name().startsWith(type == FileType.PDF ? "PDF" : "OFFICE"))
        left.addAll(CANARIES.in(redacted(type, place, layers)));
    return left;
  }

  private static byte[] redacted(FileType type, Place place, Set<Layer> layers) throws IOException {
    var before = Specimens.make(type, it -> it == place ? NAME : "a word");
    var content = new ByteArrayInputStream(before);
    var result =
        type == FileType.PDF
            ? PdfRedaction.redact(content, MASKS, layers)
            : OfficeRedaction.redact(content, MASKS, layers);
    return switch (result) {
      case Redaction.Clean _ -> before;
      case Redaction.Changed(var after) -> after;
      case Redaction.Impossible _ -> throw new AssertionError(place);
    };
  }
}
