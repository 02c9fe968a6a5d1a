package org.laurel.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that would harm, or that nobody could judge: one sentence each, and nothing is stored.
@LaurelTest
class BadFileTests {

  private static final String TAKEN =
      " Laurel takes PDF, Word, Excel, PowerPoint, JPEG, PNG, MP4, WebM, MP3, M4A and plain text.";

  @Autowired Files files;
  @Autowired World world;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Value("${laurel.home}")
  Path home;

  /// @param name as the teacher's device calls it
  /// @param says the whole sentence
  record Bad(String what, String name, byte[] content, String says) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Bad> files() throws IOException {
    var pdf = EvidenceFiles.bytes("lesson-plan.pdf");
    var photo = EvidenceFiles.bytes("classroom-photo.jpg");
    return Stream.of(
        new Bad(
            "nothing in it",
            "plan.pdf",
            new byte[0],
            "This file is empty. Check that it opens for you, and add it again."),
        new Bad(
            "a zip bomb",
            "plan.docx",
            word(Map.of("word/document.xml", new byte[60_000_000])),
            "“plan.docx” unfolds to far more than its size. Save it as PDF, and add the PDF."),
        new Bad(
            "10,000 files in a document",
            "plan.docx",
            word(parts(10_000)),
            "“plan.docx” is made of more than 10,000 parts. Save it as PDF, and add the PDF."),
        new Bad(
            "10,000 files in an archive",
            "class.zip",
            zip(parts(10_000)),
            "“class.zip” is an archive. Unpack it, and add the files in it one by one."),
        new Bad(
            "two endings",
            "photo.jpg.exe",
            photo,
            "The name “photo.jpg.exe” ends like a program or a web page. Give it another name, and"
                + " add it again."),
        new Bad(
            "two endings, and a program",
            "photo.jpg.exe",
            bytes("MZ\u0090\u0000\u0003 This program cannot be run in DOS mode"),
            "“photo.jpg.exe” is a program. Programs are never taken." + TAKEN),
        new Bad(
            "PDF and archive",
            "plan.pdf",
            joined(pdf, zip(Map.of("a.txt", bytes("hi")))),
            "“plan.pdf” holds a second file inside it. Save it again, and add the new copy."),
        new Bad(
            "photo and archive",
            "photo.jpg",
            joined(photo, zip(Map.of("a.class", bytes("hi")))),
            "“photo.jpg” holds a second file inside it. Save it again, and add the new copy."),
        new Bad(
            "GIF and script",
            "photo.gif",
            bytes("GIF89a/*\u0001\u0000\u0001*/=1;alert(1)//"),
            "“photo.gif” is a picture of another kind. Save it as JPEG or PNG, and add it again."
                + TAKEN),
        new Bad(
            "script and PDF",
            "plan.pdf",
            joined(bytes("/*"), pdf),
            "“plan.pdf” has something before its PDF. Print it to PDF again, and add the copy."),
        new Bad(
            "page and PDF",
            "plan.pdf",
            joined(bytes("<script>alert(1)</script>"), pdf),
            "“plan.pdf” is a web page or a drawing in markup. Print it to PDF, and add the PDF."),
        new Bad(
            "a drawing that can run scripts",
            "badge.png",
            bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
            "“badge.png” is a web page or a drawing in markup. Print it to PDF, and add the PDF."),
        new Bad(
            "a flood of pixels",
            "photo.png",
            flood(),
            "The picture “photo.png” is too large: 20,000 pixels on a side and 100 million in all"
                + " are the most. Make it smaller, and add it again."),
        new Bad(
            "another type",
            "song.pdf",
            bytes("OggS\u0000\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"),
            "“song.pdf” is of a type that assessors may not be able to open." + TAKEN),
        new Bad(
            "the test file for scanners",
            "eicar.txt",
            bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
            "“eicar.txt” is the test file for virus scanners. No scanner is set up here."),
        new Bad(
            "an unreadable PDF",
            "plan.pdf",
            bytes("%PDF-1.7\n" + "no object, no page, ".repeat(50) + "\n%%EOF\n"),
            "The PDF “plan.pdf” cannot be read. Open it, print it to PDF again, and add the copy."),
        new Bad(
            "a locked PDF",
            "plan.pdf",
            locked(),
            "The PDF “plan.pdf” is locked with a password. Save it without one, and add it."),
        new Bad(
            "half a PDF",
            "plan.pdf",
            Arrays.copyOf(pdf, pdf.length / 2),
            "The PDF “plan.pdf” breaks off before its end. Add it again."),
        new Bad(
            "half a document",
            "plan.docx",
            Arrays.copyOf(EvidenceFiles.bytes("unit-plan.docx"), 4_000),
            "“plan.docx” is damaged. Open it, save it again, and add it then."),
        new Bad(
            "half a photo",
            "photo.jpg",
            Arrays.copyOf(photo, 300),
            "The picture “photo.jpg” is damaged. Open it, save it again, and add it then."));
  }

  @ParameterizedTest
  @MethodSource("files")
  void refusesInOneSentenceAndStoresNothing(Bad bad) throws IOException {
    var before = stored();

    assertThatThrownBy(() -> keep(bad.name(), bad.content()))
        .isInstanceOf(Refused.class)
        .hasMessage(bad.says());

    assertThat(stored()).isEqualTo(before);
    try (var left = java.nio.file.Files.list(home.resolve("files/incoming"))) {
      assertThat(left).isEmpty();
    }
  }

  /// A path in a name is neither followed nor shown.
  @Test
  void keepsOnlyTheLastPartOfAName() {
    assertThat(Files.shownName("../../etc/passwd.txt")).isEqualTo("passwd.txt");
    assertThat(Files.shownName("C:\\Users\\me\\plan.pdf")).isEqualTo("plan.pdf");
    assertThat(Files.shownName("plan\u202Efdp.exe")).isEqualTo("planfdp.exe");
    assertThat(Files.shownName("..")).isEqualTo("file");
  }

  private void keep(String name, byte[] content) {
    world.within(world.bayou, () -> files.keep(new ByteArrayInputStream(content), name));
  }

  private Integer stored() {
    return world.within(
        world.bayou,
        () ->
            transaction.execute(
                _ -> db.sql("select count(*) from files.blob").query(Integer.class).single()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static Map<String, byte[]> parts(int count) {
    var parts = new LinkedHashMap<String, byte[]>();
    for (var number = 0; number < count; number++) parts.put("part" + number + ".txt", bytes("x"));
    return parts;
  }

  private static byte[] word(Map<String, byte[]> parts) {
    var all = new LinkedHashMap<>(parts);
    all.put("[Content_Types].xml", "wordprocessingml.document.main".getBytes(UTF_8));
    return zip(all);
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] flood() {
    var flood = EvidenceFiles.bytes("student-work.png");
    ByteBuffer.wrap(flood).putInt(16, 60_000).putInt(20, 60_000);
    return flood;
  }

  private static byte[] locked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
