package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.files.EvidenceFiles;
import org.laurel.files.FileType;
import org.laurel.files.specimens.Canaries;
import org.laurel.files.specimens.Place;
import org.laurel.files.specimens.Planter;
import org.laurel.files.specimens.Specimens;

/// Each step that takes a trace out of a file is needed: without it, a word that was planted in a
/// real file of some type is found.
class TraceTests {

  private static final List<Place> HIDDEN =
      Arrays.stream(Place.values()).filter(it -> it.kind() == Place.Kind.TRACE).toList();
  private static final Canaries CANARIES =
      new Canaries(HIDDEN.stream().map(TraceTests::word).toList());
  private static final Planter EVERYWHERE = place -> HIDDEN.contains(place) ? word(place) : "plain";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(FileType.class)
  void leavesNothing(FileType type) throws IOException {
    assertThat(left(type, Trace.ALL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Trace.class)
  void leavesSomethingWithoutOneStep(Trace step) throws IOException {
    var others = EnumSet.copyOf(Trace.ALL);
    others.remove(step);

    var left = new TreeSet<String>();
    for (var type : FileType.values()) left.addAll(left(type, others));

    assertThat(left).isNotEmpty();
  }

  /// The control: what is looked for was there.
  @Test
  void findsEveryWordBefore() throws IOException {
    var found = new TreeSet<String>();
    for (var type : FileType.values()) found.addAll(CANARIES.in(Specimens.make(type, EVERYWHERE)));

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(HIDDEN.stream().map(TraceTests::word).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG"})
  void leavesThePictureAsItWas(FileType type) throws IOException {
    var before = Specimens.make(type, EVERYWHERE);

    var after = cleaned(type, Trace.ALL);

    assertThat(pixels(after)).isEqualTo(pixels(before));
  }

  @ParameterizedTest
  @EnumSource(names = {"MP4", "M4A"})
  void leavesEverySampleWhereItWas(FileType type) throws IOException {
    var media = new String(EvidenceFiles.bytes("reflection.mp4"), ISO_8859_1).split("mdat", 2)[1];

    assertThat(new String(cleaned(type, Trace.ALL), ISO_8859_1)).contains(media);
  }

  private static int[] pixels(byte[] picture) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private Set<String> left(FileType type, Set<Trace> steps) throws IOException {
    return CANARIES.in(cleaned(type, steps));
  }

  private byte[] cleaned(FileType type, Set<Trace> steps) throws IOException {
    var from = Files.write(folder.resolve("from"), Specimens.make(type, EVERYWHERE));
    var to = Files.write(folder.resolve("to"), new byte[0]);
    clean(type, from, to, steps);
    return Files.readAllBytes(to);
  }

  private static void clean(FileType type, Path from, Path to, Set<Trace> steps)
      throws IOException {
    try (var input = new DataInputStream(Files.newInputStream(from));
        var output = Files.newOutputStream(to)) {
      switch (type) {
        case JPEG -> Jpeg.copy(input, output, steps);
        case PNG -> Png.copy(input, output, steps);
        case PDF -> Pdf.copy(from, to, steps);
        case DOCX, XLSX, PPTX -> Office.copy(from, output, steps);
        case MP4, M4A -> Mp4.copy(from, to, steps);
        case WEBM -> Webm.copy(from, to, steps);
        case MP3 -> Mp3.copy(from, to, steps);
        case TEXT -> input.transferTo(output);
      }
    }
  }

  /// Short enough for every place; the time of a recording has four bytes.
  private static String word(Place place) {
    return place == Place.MOVIE_TIME ? "zq!~" : "zq%02dcanary".formatted(place.ordinal());
  }
}
