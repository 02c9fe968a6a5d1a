package org.laurel.files.specimens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Looks for words that must not be there: in the bytes as they are in any encoding, in the text
/// that a PDF draws and in all its objects, inside the parts of an Office file and of what lies in
/// it, and in the color profile of a picture.
public final class Canaries {

  private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16BE, UTF_16LE);

  /// A word as it stands in each encoding.
  private record Word(String text, List<String> forms) {

    static Word of(String text) {
      var forms =
          ENCODINGS.stream()
              .map(it -> new String(text.getBytes(it), ISO_8859_1).toLowerCase(Locale.ROOT));
      var inAddress = Stream.of(text.toLowerCase(Locale.ROOT).replace(" ", "%20"));
      return new Word(text, Stream.concat(forms, inAddress).distinct().toList());
    }
  }

  private final List<Word> words;

  public Canaries(Collection<String> words) {
    this.words = words.stream().distinct().map(Word::of).toList();
  }

  public Set<String> in(byte[] bytes) throws IOException {
    var found = new TreeSet<String>();
    look(bytes, found);
    return found;
  }

  public Set<String> in(String text) {
    var found = new TreeSet<String>();
    search(text.getBytes(UTF_8), found);
    return found;
  }

  private void look(byte[] bytes, Set<String> found) throws IOException {
    search(bytes, found);
    var start = new String(bytes, 0, Math.min(bytes.length, 4), ISO_8859_1);
    if (start.equals("%PDF")) searchPdf(bytes, found);
    if (start.startsWith("PK")) searchParts(bytes, found);
    if (start.endsWith("PNG")) searchProfile(bytes, found);
  }

  private void search(byte[] bytes, Set<String> found) {
    var all = new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    for (var word : words)
      if (word.forms().stream().anyMatch(all::contains)) found.add(word.text());
  }

  private void searchPdf(byte[] pdf, Set<String> found) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      search(new PDFTextStripper().getText(document).getBytes(UTF_8), found);
      searchObject(document.getDocument().getTrailer(), found);
      for (var key : document.getDocument().getXrefTable().keySet())
        searchObject(document.getDocument().getObjectFromPool(key).getObject(), found);
      searchMarks(document, found);
    }
  }

  /// References are not followed, since what they lead to is looked at for itself.
  private void searchObject(COSBase object, Set<String> found) throws IOException {
    if (object instanceof COSString string) {
      search(string.getBytes(), found);
      search(string.getString().getBytes(UTF_8), found);
    }
    if (object instanceof COSArray array)
      for (var i = 0; i < array.size(); i++) searchObject(array.get(i), found);
    if (object instanceof COSDictionary dictionary)
      for (var key : dictionary.keySet()) searchObject(dictionary.getItem(key), found);
    if (object instanceof COSStream stream && !COSName.DCT_DECODE.equals(stream.getFilters()))
      try (var input = stream.createInputStream()) {
        search(input.readAllBytes(), found);
      }
  }

  private void searchMarks(PDDocument document, Set<String> found) throws IOException {
    for (var page : document.getPages())
      try (var content = page.getContents()) {
        if (content != null) search(content.readAllBytes(), found);
      }
  }

  private void searchParts(byte[] office, Set<String> found) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        search(entry.getName().getBytes(UTF_8), found);
        var part = zip.readAllBytes();
        look(part, found);
        if (entry.getName().endsWith(".xml"))
          search(new String(part, UTF_8).replaceAll("<[^>]*>", "").getBytes(UTF_8), found);
      }
    }
  }

  private void searchProfile(byte[] png, Set<String> found) throws IOException {
    var at = new String(png, ISO_8859_1).indexOf("iCCP");
    if (at < 0) return;
    for (at += 4; png[at] != 0; ) at++;
    var compressed = new ByteArrayInputStream(png, at + 2, png.length - at - 2);
    search(new InflaterInputStream(compressed).readNBytes(1 << 16), found);
  }
}
