package org.laurel.files.traces;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Writes a PDF anew without its information dictionary, XMP, attachments, scripts, earlier
/// revisions, private data of programs, names of commenters and signers, and the EXIF of photos in
/// it (ISO 32000-2).
final class Pdf {

  /// Keys that tell of a maker or run something, wherever they stand.
  private static final Map<Trace, List<COSName>> TELLING =
      Map.of(
          Trace.PDF_METADATA,
          names("Metadata", "PieceInfo", "LastModified", "OpenAction", "AA", "JavaScript"),
          Trace.PDF_ATTACHMENTS,
          names("EmbeddedFiles", "AF", "Collection", "XFA"),
          Trace.PDF_SIGNATURES,
          names("Perms", "DSS"));

  private static final List<COSName> OF_THE_SIGNER =
      names("Name", "ContactInfo", "Location", "Reason", "M", "Cert", "Contents", "Prop_Build");

  private final PDDocument document;
  private final Set<Trace> traces;

  private Pdf(PDDocument document, Set<Trace> traces) {
    this.document = document;
    this.traces = traces;
  }

  private static List<COSName> names(String... names) {
    return Arrays.stream(names).map(COSName::getPDFName).toList();
  }

  static void copy(Path from, Path to, Set<Trace> traces) throws IOException {
    try (var document = Loader.loadPDF(from.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      document.setAllSecurityToBeRemoved(true);
      if (traces.contains(Trace.PDF_INFORMATION)) {
        document.getDocument().getTrailer().removeItem(COSName.INFO);
        document.getDocument().getTrailer().removeItem(COSName.ID);
      }
      new Pdf(document, traces).forgetEverywhere();
      document.save(to.toFile());
    } catch (RuntimeException | EOFException unreadable) {
      throw new Damaged("a PDF that cannot be followed", unreadable);
    }
  }

  private void forgetEverywhere() throws IOException {
    var objects = document.getDocument();
    forget(document.getDocumentCatalog().getCOSObject());
    for (var key : List.copyOf(objects.getXrefTable().keySet())) {
      var object = objects.getObjectFromPool(key);
      if (object != null && object.getObject() instanceof COSDictionary dictionary)
        forget(dictionary);
    }
    for (var page : document.getPages()) PdfComments.forget(page.getCOSObject(), traces);
  }

  private void forget(COSDictionary dictionary) throws IOException {
    var telling = traces.stream().flatMap(it -> TELLING.getOrDefault(it, List.of()).stream());
    telling.forEach(key -> forget(dictionary, key));
    if (isSignature(dictionary) && traces.contains(Trace.PDF_SIGNATURES))
      OF_THE_SIGNER.forEach(dictionary::removeItem);
    if (dictionary instanceof COSStream stream
        && COSName.DCT_DECODE.equals(stream.getFilters())
        && traces.contains(Trace.PDF_PHOTOS)) forgetCamera(stream);
  }

  /// A catalog's lists of names and a form lie inside it, or are objects of their own.
  private static void forget(COSDictionary dictionary, COSName key) {
    dictionary.removeItem(key);
    for (var inner : List.of(COSName.NAMES, COSName.ACRO_FORM))
      if (dictionary.getDictionaryObject(inner) instanceof COSDictionary inside)
        inside.removeItem(key);
  }

  private static boolean isSignature(COSDictionary dictionary) {
    return COSName.SIG.equals(dictionary.getCOSName(COSName.TYPE))
        || dictionary.containsKey(COSName.BYTERANGE);
  }

  /// A photo in a document is a whole JPEG, with whatever its camera wrote into it.
  private static void forgetCamera(COSStream stream) throws IOException {
    var clean = new ByteArrayOutputStream();
    try (var raw = stream.createRawInputStream()) {
      Jpeg.copy(
          new DataInputStream(new ByteArrayInputStream(raw.readAllBytes())), clean, Trace.ALL);
    }
    try (var output = stream.createRawOutputStream()) {
      clean.writeTo(output);
    }
  }
}
