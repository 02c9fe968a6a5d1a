package org.laurel.review.blind;

import java.io.IOException;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// The texts that stand inside a drawing for what it shows, for those who hear a page instead of
/// seeing it (ISO 32000-2, 14.6 and 14.9).
final class PdfMarks {

  private PdfMarks() {}

  static boolean name(PDDocument document, Masks masks) throws IOException {
    for (var page : document.getPages()) if (names(page, masks)) return true;
    for (var key : document.getDocument().getXrefTable().keySet()) {
      var object = document.getDocument().getObjectFromPool(key).getObject();
      if (isForm(object) && names(new PDFormXObject((COSStream) object), masks)) return true;
    }
    return false;
  }

  private static boolean isForm(COSBase object) {
    return object instanceof COSStream stream
        && COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
  }

  private static boolean names(PDContentStream drawing, Masks masks) throws IOException {
    var parser = new PDFStreamParser(drawing);
    for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken())
      if (token instanceof COSDictionary marks && PdfStrings.names(marks, masks)) return true;
    return false;
  }
}
