package org.laurel.files.traces;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// The annotations of a page: comments stay, whoever wrote them; attached files go (ISO 32000-2,
/// 12.5).
final class PdfComments {

  /// In an annotation: who, when, and under which name.
  private static final List<COSName> OF_THE_WRITER =
      List.of(COSName.T, COSName.M, COSName.NM, COSName.CREATION_DATE, COSName.getPDFName("RC"));

  private PdfComments() {}

  static void forget(COSDictionary page, Set<Trace> traces) {
    if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) return;
    for (var i = annotations.size() - 1; i >= 0; i--) {
      var annotation = resolved(annotations.get(i));
      if (isAttachment(annotation) && traces.contains(Trace.PDF_ATTACHMENTS)) annotations.remove(i);
      else if (annotation != null
          && !isFormField(annotation)
          && traces.contains(Trace.PDF_COMMENTERS)) OF_THE_WRITER.forEach(annotation::removeItem);
    }
  }

  private static @Nullable COSDictionary resolved(COSBase base) {
    var object = base instanceof COSObject reference ? reference.getObject() : base;
    return object instanceof COSDictionary dictionary ? dictionary : null;
  }

  private static boolean isAttachment(@Nullable COSDictionary annotation) {
    return annotation != null
        && "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE));
  }

  /// A form field's `T` is the name by which the form knows it.
  private static boolean isFormField(COSDictionary annotation) {
    return "Widget".equals(annotation.getNameAsString(COSName.SUBTYPE));
  }
}
