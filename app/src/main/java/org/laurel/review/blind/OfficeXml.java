package org.laurel.review.blind;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.laurel.review.blind.OfficeRedaction.Unreadable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// One part of an Office file, without the words.
final class OfficeXml {

  private OfficeXml() {}

  /// The same array when nothing changed.
  static byte[] redacted(byte[] part, Masks masks, Set<Layer> layers) throws IOException {
    try {
      var document = parse(part);
      return new OfficeWords(masks, layers).hideIn(document) ? write(document) : part;
    } catch (ParserConfigurationException | TransformerException | SAXException e) {
      throw new Unreadable("This part is not well-formed XML");
    }
  }

  /// Without document types, so that nothing outside is read and nothing expands.
  private static Document parse(byte[] part)
      throws ParserConfigurationException, SAXException, IOException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(part));
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
