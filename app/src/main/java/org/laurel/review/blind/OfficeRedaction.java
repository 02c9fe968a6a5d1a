package org.laurel.review.blind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Rewrites the words of a Word, Excel or PowerPoint file, part by part: body, headers, comments,
/// notes, links and alternative texts (ISO/IEC 29500), and those of documents inside it.
final class OfficeRedaction {

  private static final byte[] NOTHING = {};

  private final Masks masks;
  private final Set<Layer> layers;

  private OfficeRedaction(Masks masks, Set<Layer> layers) {
    this.masks = masks;
    this.layers = layers;
  }

  static Blinding.Redaction.Result redact(InputStream content, Masks masks) throws IOException {
    return redact(content, masks, Layer.ALL);
  }

  static Blinding.Redaction.Result redact(InputStream content, Masks masks, Set<Layer> layers)
      throws IOException {
    try {
      var before = content.readAllBytes();
      var after = new OfficeRedaction(masks, layers).document(before);
      return after == before
          ? new Blinding.Redaction.Clean()
          : new Blinding.Redaction.Changed(after);
    } catch (Unreadable _) {
      return new Blinding.Redaction.Impossible();
    }
  }

  /// The same array when nothing changed.
  private byte[] document(byte[] before) throws IOException {
    var changed = false;
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(before));
        var to = new ZipOutputStream(bytes)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        if (masks.findIn(entry.getName())) throw new Unreadable("The name of a part");
        var part = from.readAllBytes();
        var after = part(entry.getName(), part);
        changed |= after != part;
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(after);
      }
    }
    return changed ? bytes.toByteArray() : before;
  }

  private byte[] part(String name, byte[] part) throws IOException {
    if (name.matches("(?i).*\\.(xml|rels|svg)")) return OfficeXml.redacted(part, masks, layers);
    if (name.matches("(?i).*\\.(docx|xlsx|pptx)"))
      return layers.contains(Layer.OFFICE_DOCUMENTS) ? document(part) : part;
    return layers.contains(Layer.OFFICE_PICTURES) && names(part) ? NOTHING : part;
  }

  /// A drawing may hold its words in one byte or in two.
  private boolean names(byte[] part) {
    return masks.findIn(new String(part, ISO_8859_1)) || masks.findIn(new String(part, UTF_16LE));
  }

  /// Somebody's words may stand where nobody can take them out.
  static final class Unreadable extends IOException {

    Unreadable(String what) {
      super(what);
    }
  }
}
