package org.laurel.review.blind;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// Rewrites the words of a Word, Excel or PowerPoint file, part by part: body, headers, comments,
/// notes, links and alternative texts (ISO/IEC 29500).
final class OfficeRedaction {

  private OfficeRedaction() {}

  static Blinding.Redaction.Result redact(InputStream content, Masks masks) throws IOException {
    var changed = false;
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(content);
        var to = new ZipOutputStream(bytes)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var before = from.readAllBytes();
        var after = isXml(entry) ? redacted(before, masks) : before;
        changed |= after != before;
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(after);
      }
    }
    return changed
        ? new Blinding.Redaction.Changed(bytes.toByteArray())
        : new Blinding.Redaction.Clean();
  }

  private static boolean isXml(ZipEntry entry) {
    return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
  }

  private static byte[] redacted(byte[] part, Masks masks) throws IOException {
    try {
      var document = parse(part);
      return new OfficeWords(masks).hideIn(document) ? write(document) : part;
    } catch (ParserConfigurationException | TransformerException | SAXException e) {
      throw new IOException("This part is not well-formed XML", e);
    }
  }

  /// Without document types, so that nothing outside is read and nothing expands.
  private static Document parse(byte[] part)
      throws ParserConfigurationException, SAXException, IOException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static byte[] write(Document document) throws TransformerException {
    document.setXmlStandalone(true);
    var bytes = new ByteArrayOutputStream();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(bytes));
    return bytes.toByteArray();
  }
}
