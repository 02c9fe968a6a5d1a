package org.laurel.files.specimens;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// A PDF of one small page with all that can stand on, beside and behind it.
final class Documents {

  private static final PDRectangle SIZE = new PDRectangle(260, 160);
  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(SIZE);
  private final Planter planter;

  private Documents(Planter planter) {
    this.planter = planter;
  }

  static byte[] pdf(Planter planter) throws IOException {
    var it = new Documents(planter);
    try (it.document) {
      it.document.addPage(it.page);
      it.draw();
      it.tellTheMaker();
      it.attach();
      it.sign();
      it.annotate();
      it.fill();
      it.bookmark();
      var bytes = new ByteArrayOutputStream();
      it.document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void draw() throws IOException {
    var photo = Photos.jpeg(only(Place.JPEG_ARTIST, planter.at(Place.PDF_PHOTO)));
    var image = PDImageXObject.createFromByteArray(document, photo, "photo");
    try (var stream = new PDPageContentStream(document, page)) {
      stream.drawImage(image, 200, 100, 48, 32);
      write(stream, 130, "A lesson on algorithms.");
      write(stream, 110, planter.at(Place.PDF_PAGE));
      stream.appendRawCommands("/Span <</Alt (%s)>> BDC\n".formatted(planter.at(Place.PDF_MARK)));
      write(stream, 90, "Drawn by hand.");
      stream.endMarkedContent();
    }
  }

  private static Planter only(Place place, String word) {
    return it -> it == place ? word : "";
  }

  private static void write(PDPageContentStream stream, int height, String text)
      throws IOException {
    stream.beginText();
    stream.setFont(FONT, 9);
    stream.newLineAtOffset(10, height);
    stream.showText(text);
    stream.endText();
  }

  private void tellTheMaker() throws IOException {
    document.getDocumentInformation().setAuthor(planter.at(Place.PDF_AUTHOR));
    var xmp = new ByteArrayInputStream(planter.bytes(Place.PDF_XMP));
    document.getDocumentCatalog().setMetadata(new PDMetadata(document, xmp));
  }

  private void attach() throws IOException {
    var content = new ByteArrayInputStream(planter.bytes(Place.PDF_ATTACHMENT));
    var file = new PDComplexFileSpecification();
    file.setFile("notes.txt");
    file.setEmbeddedFile(new PDEmbeddedFile(document, content));
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(java.util.Map.of("notes.txt", file));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }

  private void sign() {
    var signature = new COSDictionary();
    signature.setItem(COSName.TYPE, COSName.SIG);
    signature.setString("Name", planter.at(Place.PDF_SIGNER));
    signature.setItem(COSName.CONTENTS, new COSString(planter.bytes(Place.PDF_SIGNER)));
    page.getCOSObject().setItem("LaurelSignature", signature);
    signature.setDirect(false);
  }

  private void annotate() throws IOException {
    var note = new PDAnnotationText();
    note.setRectangle(new PDRectangle(10, 40, 200, 20));
    note.setTitlePopup(planter.at(Place.PDF_COMMENTER));
    note.setContents(planter.at(Place.PDF_NOTE));
    note.getCOSObject().setItem(COSName.AP, appearances(planter.at(Place.PDF_NOTE)).getCOSObject());
    var link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(10, 20, 50, 10));
    var action = new PDActionURI();
    action.setURI("https://sites.example/" + planter.at(Place.PDF_LINK));
    link.setAction(action);
    page.setAnnotations(List.of(note, link));
  }

  private org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary appearances(
      String text) throws IOException {
    var drawing = new PDAppearanceStream(document);
    drawing.setBBox(new PDRectangle(200, 20));
    drawing.setResources(new PDResources());
    try (var stream = new PDPageContentStream(document, drawing)) {
      write(stream, 5, text);
    }
    var appearances = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary();
    appearances.setNormalAppearance(drawing);
    return appearances;
  }

  private void fill() throws IOException {
    var form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    var resources = new PDResources();
    resources.put(COSName.getPDFName("Helv"), FONT);
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv 9 Tf 0 g");
    var field = new PDTextField(form);
    field.setPartialName("goal");
    form.getFields().add(field);
    var widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(10, 65, 200, 15));
    widget.setPage(page);
    var all = new java.util.ArrayList<>(page.getAnnotations());
    all.add(widget);
    page.setAnnotations(all);
    field.setValue(planter.at(Place.PDF_FIELD));
  }

  private void bookmark() {
    var outline = new PDDocumentOutline();
    document.getDocumentCatalog().setDocumentOutline(outline);
    var item = new PDOutlineItem();
    item.setTitle(planter.at(Place.PDF_BOOKMARK));
    outline.addLast(item);
  }
}
