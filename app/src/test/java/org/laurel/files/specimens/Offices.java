package org.laurel.files.specimens;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Word, Excel and PowerPoint files of few parts, each part with its word (ISO/IEC 29500).
final class Offices {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="xml" ContentType="application/xml"/>
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="jpeg" ContentType="image/jpeg"/>
      <Default Extension="svg" ContentType="image/svg+xml"/>
      <Default Extension="emf" ContentType="image/x-emf"/>
      <Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>
      <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/>
      </Types>
      """;

  private static final String RELATIONSHIPS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      %s
      </Relationships>
      """;

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

  private final Planter planter;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Offices(Planter planter) {
    this.planter = planter;
  }

  static byte[] docx(Planter planter) throws IOException {
    var it = new Offices(planter);
    it.begin("word/document.xml", "wordprocessingml.document");
    it.word();
    it.beside("word");
    it.part("word/embeddings/inner.xlsx", inner(planter));
    return it.zipped();
  }

  static byte[] xlsx(Planter planter) throws IOException {
    var it = new Offices(planter);
    it.begin("xl/workbook.xml", "spreadsheetml.sheet");
    it.sheets();
    it.beside("xl");
    return it.zipped();
  }

  static byte[] pptx(Planter planter) throws IOException {
    var it = new Offices(planter);
    it.begin("ppt/presentation.xml", "presentationml.presentation");
    it.slides();
    it.beside("ppt");
    return it.zipped();
  }

  /// A workbook as it lies in a document.
  private static byte[] inner(Planter planter) throws IOException {
    var it = new Offices(planter);
    it.begin("xl/workbook.xml", "spreadsheetml.sheet");
    it.part("docProps/core.xml", core(planter.at(Place.OFFICE_INNER_CREATOR)));
    it.part("xl/workbook.xml", "<workbook><sheets/></workbook>");
    var text = planter.at(Place.OFFICE_INNER_TEXT);
    it.part("xl/sharedStrings.xml", "<sst><si><t>%s</t></si></sst>".formatted(text));
    return it.zipped();
  }

  private void begin(String main, String type) {
    part("[Content_Types].xml", TYPES.formatted(main, type));
    part(
        "_rels/.rels",
        RELATIONSHIPS.formatted("<Relationship Id=\"r1\" Target=\"" + main + "\"/>"));
  }

  private void word() {
    var text = planter.at(Place.OFFICE_CUT_TEXT);
    part(
        "word/document.xml",
        """
        <w:document %s><w:body>
        <w:p><w:r><w:t>A unit on sound. %s</w:t></w:r></w:p>
        <w:p><w:r><w:t>%s</w:t></w:r><w:r><w:t>%s</w:t></w:r></w:p>
        <w:p><w:ins w:id="1" w:author="%s" w:date="2026-01-02T03:04:05Z"><w:r><w:t>new</w:t></w:r></w:ins></w:p>
        <w:p><w:r><w:drawing><wp:docPr id="1" name="Picture" descr="%s"/></w:drawing></w:r></w:p>
        </w:body></w:document>
        """
            .formatted(
                WORD,
                planter.at(Place.OFFICE_TEXT),
                text.substring(0, text.length() / 2),
                text.substring(text.length() / 2),
                planter.at(Place.OFFICE_CHANGER),
                planter.at(Place.OFFICE_ALT)));
    part(
        "word/comments.xml",
        "<w:comments %s><w:comment w:id=\"0\" w:author=\"%s\"><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment></w:comments>"
            .formatted(WORD, planter.at(Place.OFFICE_COMMENTER), planter.at(Place.OFFICE_COMMENT)));
    part(
        "word/header1.xml",
        "<w:hdr %s><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:hdr>"
            .formatted(WORD, planter.at(Place.OFFICE_HEADER)));
    part(
        "word/settings.xml",
        "<w:settings %s><w:docVars><w:docVar w:name=\"a\" w:val=\"%s\"/></w:docVars></w:settings>"
            .formatted(WORD, planter.at(Place.OFFICE_TEMPLATE)));
  }

  private void sheets() {
    part(
        "xl/workbook.xml",
        "<workbook><fileSharing userName=\"%s\"/><sheets><sheet name=\"%s\" sheetId=\"1\"/></sheets></workbook>"
            .formatted(planter.at(Place.OFFICE_CHANGER), planter.at(Place.OFFICE_SHEET)));
    part(
        "xl/sharedStrings.xml",
        "<sst><si><t>Twelve build.</t></si><si><r><t>%s</t></r></si></sst>"
            .formatted(planter.at(Place.OFFICE_TEXT)));
    part(
        "xl/comments1.xml",
        "<comments><authors><author>%s</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><r><t>%s</t></r></text></comment></commentList></comments>"
            .formatted(planter.at(Place.OFFICE_COMMENTER), planter.at(Place.OFFICE_COMMENT)));
    part(
        "xl/drawings/drawing1.xml",
        "<wsDr><cNvPr id=\"1\" name=\"P\" descr=\"%s\"/></wsDr>"
            .formatted(planter.at(Place.OFFICE_ALT)));
  }

  private void slides() {
    part("ppt/presentation.xml", "<p:presentation xmlns:p=\"p\"/>");
    part(
        "ppt/slides/slide1.xml",
        """
        <p:sld xmlns:p="p" xmlns:a="a"><p:cNvPr id="1" name="P" descr="%s"/>
        <a:p><a:r><a:t>Steps.</a:t></a:r></a:p><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:sld>
        """
            .formatted(planter.at(Place.OFFICE_ALT), planter.at(Place.OFFICE_TEXT)));
    part(
        "ppt/comments/comment1.xml",
        "<p:cmLst xmlns:p=\"p\"><p:cm authorId=\"0\"><p:text>%s</p:text></p:cm></p:cmLst>"
            .formatted(planter.at(Place.OFFICE_COMMENT)));
    part(
        "ppt/commentAuthors.xml",
        "<p:cmAuthorLst xmlns:p=\"p\"><p:cmAuthor id=\"0\" name=\"%s\" initials=\"x\"/></p:cmAuthorLst>"
            .formatted(planter.at(Place.OFFICE_COMMENTER)));
  }

  /// What every one of the three has beside its words.
  private void beside(String folder) throws IOException {
    part("docProps/core.xml", core(planter.at(Place.OFFICE_CREATOR)));
    part(
        "docProps/app.xml",
        "<Properties><Company>%s</Company></Properties>"
            .formatted(planter.at(Place.OFFICE_COMPANY)));
    part(
        "docProps/custom.xml",
        "<Properties><property name=\"Owner\"><lpwstr>%s</lpwstr></property></Properties>"
            .formatted(planter.at(Place.OFFICE_CUSTOM)));
    part(
        "customXml/item1.xml",
        "<?xml version=\"1.0\"?><data xmlns=\"d\" owner=\"%s\"><name>n</name></data>"
            .formatted(planter.at(Place.OFFICE_DATA)));
    part(
        folder + "/_rels/links.xml.rels",
        RELATIONSHIPS.formatted(
            "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\"https://sites.example/%s\"/>"
                    .formatted(planter.at(Place.OFFICE_LINK).replace(" ", "%20"))
                + "<Relationship Id=\"r2\" TargetMode=\"External\" Target=\"smb://share/%s/plan\"/>"
                    .formatted(planter.at(Place.OFFICE_FOLDER))));
    var artist = planter.at(Place.OFFICE_PHOTO);
    part(folder + "/media/image1.jpeg", Photos.jpeg(it -> it == Place.JPEG_ARTIST ? artist : ""));
    part(
        folder + "/media/image2.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>A sketch</text></svg>");
    part(folder + "/media/image3.emf", planter.at(Place.OFFICE_DRAWING).getBytes(UTF_16LE));
    part(
        folder + "/printerSettings/printerSettings1.bin",
        planter.at(Place.OFFICE_PRINTER).getBytes(UTF_16LE));
  }

  private static String core(String creator) {
    return "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>%s</dc:creator></cp:coreProperties>"
        .formatted(creator);
  }

  private void part(String name, String content) {
    part(name, content.getBytes(UTF_8));
  }

  private void part(String name, byte[] content) {
    parts.put(name, content);
  }

  private byte[] zipped() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
