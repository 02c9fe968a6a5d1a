package org.laurel.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class FilesTests {

  /// Every canary of `e2e/evidence/README.md`, as it may stand in the bytes of a file.
  private static final List<String> CANARIES =
      List.of(
          "Maya",
          "Torres",
          "Cedar Hollow",
          "cedarhollow",
          "CH-0042-MT",
          "Pixel 8a",
          "37.123",
          "78.654");

  @Autowired Files files;
  @Autowired World world;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @CsvSource({
    "lesson-plan.pdf, PDF",
    "unit-plan.docx, DOCX",
    "classroom-photo.jpg, JPEG",
    "student-work.png, PNG",
    "reflection.mp4, MP4",
    "reflection.txt, TEXT"
  })
  void findsTheTypeInsideWhateverTheName(String name, FileType type) {
    assertThat(keep(EvidenceFiles.bytes(name), "holiday.xyz").type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lesson-plan.pdf", "unit-plan.docx", "reflection.mp4", "reflection.txt"})
  void keepsDocumentsByteForByte(String name) throws IOException {
    var original = EvidenceFiles.bytes(name);

    var kept = keep(original, name);

    assertThat(bytes(kept)).isEqualTo(original);
    assertThat(kept.size()).isEqualTo(original.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"classroom-photo.jpg", "student-work.png"})
  void takesEverythingPersonalOutOfPhotosOnArrival(String name) throws IOException {
    var original = EvidenceFiles.bytes(name);

    var kept = bytes(keep(original, name));

    assertThat(CANARIES).anyMatch(found(original)).noneMatch(found(kept));
    assertThat(pixels(kept)).isEqualTo(pixels(original));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classroom-photo.jpg", "student-work.png", "reflection.mp4"})
  void makesCopiesWithoutACanary(String name) throws IOException {
    var original = EvidenceFiles.bytes(name);

    var clean = bytes(withoutMetadata(keep(original, name)));

    assertThat(CANARIES).anyMatch(found(original)).noneMatch(found(clean));
  }

  @Test
  void keepsTheFramesOfAVideoWhereTheyWere() throws IOException {
    var original = EvidenceFiles.bytes("reflection.mp4");

    var clean = bytes(withoutMetadata(keep(original, "reflection.mp4")));

    assertThat(clean).hasSameSizeAs(original);
    assertThat(new String(clean, ISO_8859_1).indexOf("mdat"))
        .isEqualTo(new String(original, ISO_8859_1).indexOf("mdat"));
  }

  /// Names on the page itself are for the reviewer's masks; what is hidden goes here.
  @Test
  void takesTheMakerOutOfADocument() throws IOException {
    var clean = withoutMetadata(keep(EvidenceFiles.bytes("unit-plan.docx"), "unit-plan.docx"));

    assertThat(CANARIES).noneMatch(found(unzipped(bytes(clean))));
    assertThat(text(clean)).contains("sound");
  }

  @Test
  void takesTheMakerOutOfAPdf() throws IOException {
    var clean = withoutMetadata(keep(EvidenceFiles.bytes("lesson-plan.pdf"), "lesson-plan.pdf"));

    try (var document = Loader.loadPDF(bytes(clean))) {
      assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
      assertThat(document.getDocumentCatalog().getMetadata()).isNull();
      assertThat(document.getNumberOfPages()).isEqualTo(3);
    }
    assertThat(CANARIES).noneMatch(found(bytes(clean)));
  }

  @ParameterizedTest
  @CsvSource({
    "lesson-plan.pdf, Maya Torres",
    "unit-plan.docx, Maya Torres",
    "reflection.txt, maya.torres@cedarhollow.example"
  })
  void readsTheWordsInside(String name, String word) {
    assertThat(text(keep(EvidenceFiles.bytes(name), name))).contains(word);
  }

  @Test
  void keepsThePictureUpright() throws IOException {
    var turned = withOrientation(6);

    var kept = bytes(keep(turned, "turned.jpg"));

    assertThat(new String(kept, ISO_8859_1)).containsOnlyOnce("Exif\0\0");
    assertThat(kept.length).isLessThan(EvidenceFiles.bytes("classroom-photo.jpg").length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>hi</body></html>",
        "  <!doctype html><p>hi",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><svg/>",
        "#!/bin/sh\nrm -rf /",
        "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode",
        "\u007fELF\u0002\u0001\u0001",
        "text with a \u0000 inside",
        "",
        "GIF89a\u0001\u0000\u0001\u0000",
        "Rar!\u001a\u0007\u0000",
        "PK\u0003\u0004broken",
        "junk before %PDF-1.7 %%EOF",
        "%PDF-1.7 without an end"
      })
  void refusesWhatCouldHarm(String content) {
    var before = blobs();

    assertThatThrownBy(() -> keep(content.getBytes(ISO_8859_1), "evidence.pdf"))
        .isInstanceOf(Refused.class)
        .message()
        .matches("(?s)\\p{Lu}?.+\\..*");

    assertThat(blobs()).isEqualTo(before);
  }

  @Test
  void refusesTwoFilesInOne() {
    var both = joined(EvidenceFiles.bytes("lesson-plan.pdf"), zip("a.txt", "hi".getBytes(UTF_8)));

    assertThatThrownBy(() -> keep(both, "plan.pdf")).hasMessageContaining("second file");
  }

  @Test
  void refusesABomb() {
    var bomb =
        zip(
            "[Content_Types].xml",
            "wordprocessingml.document.main".getBytes(UTF_8),
            "word/document.xml",
            new byte[60_000_000]);

    assertThatThrownBy(() -> keep(bomb, "plan.docx")).hasMessageContaining("unfolds");
  }

  @Test
  void refusesAnArchiveAndMacros() {
    var archive = zip("a.txt", "hi".getBytes(UTF_8));
    var macros = zip("[Content_Types].xml", "word.document.macroEnabled.main".getBytes(UTF_8));

    assertThatThrownBy(() -> keep(archive, "a.zip")).hasMessageContaining("archive");
    assertThatThrownBy(() -> keep(macros, "a.docx")).hasMessageContaining("macros");
  }

  @Test
  void refusesAPictureThatUnfoldsIntoAFloodOfPixels() {
    var flood = EvidenceFiles.bytes("student-work.png");
    java.nio.ByteBuffer.wrap(flood).putInt(16, 60_000).putInt(20, 60_000);

    assertThatThrownBy(() -> keep(flood, "a.png")).hasMessageContaining("pixels");
  }

  @Test
  void refusesWhatIsTooLarge() {
    var endless =
        new java.io.InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] into, int from, int count) {
            java.util.Arrays.fill(into, from, from + count, (byte) 'a');
            return count;
          }
        };

    assertThatThrownBy(() -> world.within(world.bayou, () -> files.keep(endless, "a.txt")))
        .hasMessageContaining("100 MB");
  }

  @Test
  void sendsOnlyWhatItHasLogged() {
    var kept = keep("words".getBytes(UTF_8), "words.txt");

    var sent =
        world.within(
            world.bayou, () -> files.send(kept, "../../etc/words\r\n.txt", world.maya.id(), "s"));

    assertThat(sent.getHeaders().getFirst("Content-Disposition"))
        .startsWith("attachment")
        .contains("words.txt");
    assertThat(sent.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(readings(kept)).isEqualTo(1);
    assertThatThrownBy(() ->
            world.within(
                world.bayou, () -> files.send(kept, "words.txt", world.maya.id(), "x".repeat(201))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("recorded");
    assertThat(readings(kept)).isEqualTo(1);
  }

  @Test
  void hidesOneAgencysFilesFromAnother() {
    var kept = keep("for bayou alone".getBytes(UTF_8), "a.txt");

    assertThatThrownBy(() -> world.within(world.harbor, () -> files.open(kept)))
        .isInstanceOf(java.io.UncheckedIOException.class);
  }

  private StoredFile keep(byte[] content, String name) {
    return world.within(world.bayou, () -> files.keep(new ByteArrayInputStream(content), name));
  }

  private StoredFile withoutMetadata(StoredFile file) {
    return world.within(world.bayou, () -> files.withoutMetadata(file));
  }

  private String text(StoredFile file) {
    return world.within(world.bayou, () -> files.text(file));
  }

  private byte[] bytes(StoredFile file) throws IOException {
    try (var content = world.within(world.bayou, () -> files.open(file))) {
      return content.readAllBytes();
    }
  }

  private int blobs() {
    return count("select count(*) from files.blob where :sha256 is not null", "");
  }

  private int readings(StoredFile file) {
    return count("select count(*) from files.access where sha256 = :sha256", file.sha256());
  }

  private int count(String query, String sha256) {
    return world.within(
        world.bayou,
        () ->
            transaction.execute(
                _ -> db.sql(query).param("sha256", sha256).query(Integer.class).single()));
  }

  /// In UTF-8 and in both orders of UTF-16, as EXIF and PDF write words.
  private static java.util.function.Predicate<String> found(byte[] content) {
    var bytes = new String(content, ISO_8859_1);
    return word ->
        Set.of(
                UTF_8,
                java.nio.charset.StandardCharsets.UTF_16BE,
                java.nio.charset.StandardCharsets.UTF_16LE)
            .stream()
            .anyMatch(it -> bytes.contains(new String(word.getBytes(it), ISO_8859_1)));
  }

  private static byte[] pixels(byte[] picture) throws IOException {
    var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(picture));
    var raster = image.getRaster();
    var buffer = java.nio.ByteBuffer.allocate(4 * image.getWidth() * image.getHeight());
    buffer
        .asIntBuffer()
        .put(image.getRGB(0, 0, raster.getWidth(), raster.getHeight(), null, 0, image.getWidth()));
    return buffer.array();
  }

  private static byte[] unzipped(byte[] archive) throws IOException {
    var all = new ByteArrayOutputStream();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        zip.transferTo(all);
    }
    return all.toByteArray();
  }

  private static byte[] zip(Object... namesAndContents) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /// The sample photo, with the orientation in its big-endian EXIF changed in place.
  private static byte[] withOrientation(int orientation) {
    var photo = EvidenceFiles.bytes("classroom-photo.jpg");
    var at = new String(photo, ISO_8859_1).indexOf("\u0001\u0012\u0000\u0003\0\0\0\u0001");
    photo[at + 9] = (byte) orientation;
    return photo;
  }
}
