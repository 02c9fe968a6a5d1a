package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes a Word, Excel or PowerPoint file anew, part by part (ECMA-376): properties are emptied,
/// authors of comments and changes become `Author`, photos lose their EXIF, and documents inside
/// the document are treated alike.
final class Office {

  private static final String PROPERTIES = "docProps/(core|app|custom)\\.xml";
  private static final String PREVIEW = "docProps/thumbnail\\..*|_xmlsignatures/.*";
  private static final String INSIDE = ".*\\.(docx|xlsx|pptx)";

  private Office() {}

  static void copy(Path from, OutputStream to) throws IOException {
    try (var zip = new ZipFile(from.toFile());
        var output = new ZipOutputStream(to)) {
      for (var part : zip.stream().toList())
        try (var content = zip.getInputStream(part)) {
          copyPart(part.getName(), content, output);
        }
    } catch (ZipException | EOFException broken) {
      throw new Damaged("an archive that cannot be followed", broken);
    }
  }

  private static void copyInside(InputStream from, OutputStream to) throws IOException {
    var input = new ZipInputStream(from);
    var output = new ZipOutputStream(to);
    for (var part = input.getNextEntry(); part != null; part = input.getNextEntry())
      copyPart(part.getName(), input, output);
    output.finish();
  }

  private static void copyPart(String name, InputStream content, ZipOutputStream to)
      throws IOException {
    if (name.matches(PREVIEW)) return;
    var entry = new ZipEntry(name);
    entry.setTime(0);
    to.putNextEntry(entry);
    if (name.matches(PROPERTIES)) to.write(OfficeParts.emptied(name).getBytes(UTF_8));
    else if (name.matches("(?i).*\\.(xml|rels|vml)"))
      to.write(
          OfficeParts.anonymous(name, new String(content.readAllBytes(), UTF_8)).getBytes(UTF_8));
    else if (name.matches("(?i).*\\.(jpe?g|png)")) copyPicture(content.readAllBytes(), to);
    else if (name.matches(INSIDE)) copyInside(content, to);
    else content.transferTo(to);
    to.closeEntry();
  }

  /// A part's name may lie about what it holds, so its first byte decides.
  private static void copyPicture(byte[] picture, OutputStream to) throws IOException {
    var input = new DataInputStream(new ByteArrayInputStream(picture));
    if (picture.length > 1 && picture[0] == (byte) 0xFF) Jpeg.copy(input, to);
    else if (picture.length > 1 && picture[0] == (byte) 0x89) Png.copy(input, to);
    else to.write(picture);
  }
}
