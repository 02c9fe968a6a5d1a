package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes a Word, Excel or PowerPoint file anew, part by part (ECMA-376): properties are emptied,
/// authors of comments and changes become `Author`, photos lose their EXIF, documents inside the
/// document are treated alike, and what other programs embedded is emptied.
final class Office {

  private static final String PROPERTIES = "docProps/(core|app|custom)\\.xml";
  private static final String PREVIEW = "docProps/thumbnail\\..*|_xmlsignatures/.*";
  private static final String INSIDE = ".*\\.(docx|xlsx|pptx)";
  private static final String OBJECT = "(?i).*\\.(bin|ole)|docMetadata/.*";

  private final Set<Trace> traces;

  private Office(Set<Trace> traces) {
    this.traces = traces;
  }

  static void copy(Path from, OutputStream to, Set<Trace> traces) throws IOException {
    try (var zip = new ZipFile(from.toFile());
        var output = new ZipOutputStream(to)) {
      for (var part : zip.stream().toList())
        try (var content = zip.getInputStream(part)) {
          new Office(traces).copyPart(part.getName(), content, output);
        }
    } catch (ZipException | EOFException broken) {
      throw new Damaged("an archive that cannot be followed", broken);
    }
  }

  private void copyInside(InputStream from, OutputStream to) throws IOException {
    var input = new ZipInputStream(from);
    var output = new ZipOutputStream(to);
    for (var part = input.getNextEntry(); part != null; part = input.getNextEntry())
      copyPart(part.getName(), input, output);
    output.finish();
  }

  private void copyPart(String name, InputStream content, ZipOutputStream to) throws IOException {
    if (name.matches(PREVIEW) && takes(Trace.OFFICE_PROPERTIES)) return;
    var entry = new ZipEntry(name);
    entry.setTime(0);
    to.putNextEntry(entry);
    copyContent(name, content, to);
    to.closeEntry();
  }

  private void copyContent(String name, InputStream content, ZipOutputStream to)
      throws IOException {
    if (name.matches(PROPERTIES) && takes(Trace.OFFICE_PROPERTIES))
      to.write(OfficeParts.emptied(name).getBytes(UTF_8));
    else if (name.matches(OBJECT) && takes(Trace.OFFICE_OBJECTS)) return;
    else if (name.matches("(?i).*\\.(xml|rels|vml|svg)"))
      to.write(anonymous(name, new String(content.readAllBytes(), UTF_8)).getBytes(UTF_8));
    else if (name.matches("(?i).*\\.(jpe?g|png)") && takes(Trace.OFFICE_PHOTOS))
      copyPicture(content.readAllBytes(), to);
    else if (name.matches(INSIDE) && takes(Trace.OFFICE_DOCUMENTS)) copyInside(content, to);
    else content.transferTo(to);
  }

  private String anonymous(String name, String xml) {
    return OfficeParts.anonymous(name, xml, traces);
  }

  private boolean takes(Trace trace) {
    return traces.contains(trace);
  }

  /// A part's name may lie about what it holds, so its first byte decides.
  private static void copyPicture(byte[] picture, OutputStream to) throws IOException {
    var input = new DataInputStream(new ByteArrayInputStream(picture));
    if (picture.length > 1 && picture[0] == (byte) 0xFF) Jpeg.copy(input, to, Trace.ALL);
    else if (picture.length > 1 && picture[0] == (byte) 0x89) Png.copy(input, to, Trace.ALL);
    else to.write(picture);
  }
}
