package org.laurel.review.blind;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/// Draws notes and filled-in fields onto the pages they lie on, so that the words in them are found
/// where they are seen (ISO 32000-2, 12.5.5).
final class PdfNotes {

  private PdfNotes() {}

  static void draw(PDDocument document) throws IOException {
    for (var page : document.getPages()) {
      for (var note : page.getAnnotations()) draw(document, page, note);
      page.setAnnotations(List.of());
    }
  }

  private static void draw(PDDocument document, PDPage page, PDAnnotation note) throws IOException {
    var appearance = note.getNormalAppearanceStream();
    if (appearance == null || note.isHidden() || note.isNoView()) return;
    var mode = AppendMode.APPEND;
    try (var stream = new PDPageContentStream(document, page, mode, true, true)) {
      stream.transform(place(note, appearance));
      stream.drawForm(new PDFormXObject(appearance.getCOSObject()));
    }
  }

  /// From the box of the drawing, as its matrix turns it, onto the rectangle of the note.
  private static Matrix place(PDAnnotation note, PDAppearanceStream appearance) {
    var goal = note.getRectangle();
    var box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
    var width = box.getWidth() == 0 ? 1 : goal.getWidth() / box.getWidth();
    var height = box.getHeight() == 0 ? 1 : goal.getHeight() / box.getHeight();
    return new Matrix(
        (float) width,
        0,
        0,
        (float) height,
        (float) (goal.getLowerLeftX() - box.getX() * width),
        (float) (goal.getLowerLeftY() - box.getY() * height));
  }
}
