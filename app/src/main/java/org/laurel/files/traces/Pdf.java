package org.laurel.files.traces;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Writes a PDF anew without its information dictionary, XMP, attachments, scripts, earlier
/// revisions, private data of programs, names of commenters, and the EXIF of photos in it (ISO
/// 32000-2).
final class Pdf {

  /// Keys that tell of a maker or run something, wherever they stand.
  private static final List<COSName> TELLING =
      List.of(
          COSName.METADATA,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("LastModified"),
          COSName.getPDFName("EmbeddedFiles"),
          COSName.getPDFName("JavaScript"),
          COSName.getPDFName("AF"),
          COSName.getPDFName("Collection"),
          COSName.OPEN_ACTION,
          COSName.AA);

  private Pdf() {}

  static void copy(Path from, Path to) throws IOException {
    try (var document = Loader.loadPDF(from.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      document.setAllSecurityToBeRemoved(true);
      document.getDocument().getTrailer().removeItem(COSName.INFO);
      document.getDocument().getTrailer().removeItem(COSName.ID);
      forgetEverywhere(document);
      document.save(to.toFile());
    } catch (RuntimeException | EOFException unreadable) {
      throw new Damaged("a PDF that cannot be followed", unreadable);
    }
  }

  private static void forgetEverywhere(PDDocument document) throws IOException {
    var objects = document.getDocument();
    forget(document.getDocumentCatalog().getCOSObject());
    for (var key : List.copyOf(objects.getXrefTable().keySet())) {
      var object = objects.getObjectFromPool(key);
      if (object != null && object.getObject() instanceof COSDictionary dictionary)
        forget(dictionary);
    }
    for (var page : document.getPages()) PdfComments.forget(page.getCOSObject());
  }

  private static void forget(COSDictionary dictionary) throws IOException {
    TELLING.forEach(dictionary::removeItem);
    if (dictionary.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names)
      TELLING.forEach(names::removeItem);
    if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters()))
      forgetCamera(stream);
  }

  /// A photo in a document is a whole JPEG, with whatever its camera wrote into it.
  private static void forgetCamera(COSStream stream) throws IOException {
    var clean = new ByteArrayOutputStream();
    try (var raw = stream.createRawInputStream()) {
      Jpeg.copy(new DataInputStream(new ByteArrayInputStream(raw.readAllBytes())), clean);
    }
    try (var output = stream.createRawOutputStream()) {
      clean.writeTo(output);
    }
  }
}
