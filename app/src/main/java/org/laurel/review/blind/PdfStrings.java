package org.laurel.review.blind;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The texts of a PDF that are not drawn on its pages: bookmarks, links, notes, fields, alternative
/// texts, names of layers.
final class PdfStrings {

  private PdfStrings() {}

  static boolean name(PDDocument document, Masks masks) throws IOException {
    for (var key : document.getDocument().getXrefTable().keySet())
      if (names(document.getDocument().getObjectFromPool(key).getObject(), masks)) return true;
    return false;
  }

  /// References are not followed, since each object they lead to is looked at for itself.
  static boolean names(@Nullable COSBase value, Masks masks) {
    return switch (value) {
      case COSString string -> masks.findIn(string.getString());
      case COSName name -> masks.findIn(name.getName());
      case COSArray array -> {
        for (var i = 0; i < array.size(); i++) if (names(array.get(i), masks)) yield true;
        yield false;
      }
      case COSObject _ -> false;
      case COSDictionary dictionary -> {
        for (var key : dictionary.keySet()) if (names(dictionary.getItem(key), masks)) yield true;
        yield false;
      }
      case null, default -> false;
    };
  }
}
