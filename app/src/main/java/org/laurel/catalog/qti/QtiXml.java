package org.laurel.catalog.qti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.laurel.web.Refused;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads XML that a stranger wrote: it may declare nothing, fetch nothing and nest only so deep.
final class QtiXml {

  private static final int DEEPEST = 60;

  private QtiXml() {}

  /// @throws Refused when it is no well-formed XML, or hostile
  static Node read(byte[] xml, String name) {
    try {
      var builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      var root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
      if (isDeeper(root, DEEPEST))
        throw new Refused("“%s” nests its elements too deep to be a question.".formatted(name));
      return new Node(root);
    } catch (SAXException broken) {
      throw new Refused(
          "“%s” is not XML that can be read safely. Export it again, without a DOCTYPE."
              .formatted(name));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Without a DOCTYPE there are no entities, so neither bombs nor files of ours can be named.
  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  private static boolean isDeeper(Element element, int left) {
    if (left == 0) return true;
    for (var at = element.getFirstChild(); at != null; at = at.getNextSibling())
      if (at instanceof Element child && isDeeper(child, left - 1)) return true;
    return false;
  }

  /// The parser's own would write to the console.
  private static final class Silent implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) {}

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
