package org.laurel.openbadges.image;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.laurel.openbadges.json.Refused;

/// Reads SVG without resolving anything, and refuses pictures that do more than show.
final class SafeSvg {
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "foreignobject",
          "iframe",
          "embed",
          "object",
          "handler",
          "listener",
          "animate",
          "set");
  private static final Set<String> BAKED = Set.of("credential", "assertion");
  private static final int MOST_ELEMENTS = 100_000;

  private SafeSvg() {}

  /// Refuses script, event handlers and references to anything outside the picture.
  static void require(byte[] svg) {
    walk(
        svg,
        reader -> {
          element(reader);
          return Optional.empty();
        });
  }

  static Optional<String> baked(byte[] svg) {
    return walk(
        svg,
        reader -> {
          boolean ours =
              "openbadges".equals(reader.getPrefix()) && BAKED.contains(reader.getLocalName());
          return ours ? Optional.of(content(reader)) : Optional.empty();
        });
  }

  private static String content(XMLStreamReader reader) throws XMLStreamException {
    String token = reader.getAttributeValue(null, "verify");
    String body = reader.getElementText().strip();
    return body.isEmpty() && token != null ? token : body;
  }

  private interface Visitor {
    Optional<String> visit(XMLStreamReader element) throws XMLStreamException;
  }

  private static Optional<String> walk(byte[] svg, Visitor visitor) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(svg));
      int elements = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION || ++elements > MOST_ELEMENTS) {
          throw new Refused("an SVG that does more than show a picture");
        }
        Optional<String> found =
            event == XMLStreamConstants.START_ELEMENT ? visitor.visit(reader) : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw new Refused("not well-formed SVG");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void element(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName().toLowerCase(Locale.ROOT);
    if (ACTIVE.contains(name)) {
      throw new Refused("an SVG with <" + name + ">");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(
          reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
    }
    if (name.equals("style")) {
      refuseForeign("style", reader.getElementText());
    }
  }

  private static void attribute(String name, String value) {
    if (name.startsWith("on")) {
      throw new Refused("an SVG with the event handler " + name);
    }
    boolean inside =
        value.startsWith("#")
            || value.startsWith("data:image/png")
            || value.startsWith("data:image/jpeg");
    if ((name.equals("href") || name.equals("src")) && !inside) {
      throw new Refused("an SVG that points to " + value);
    }
    refuseForeign(name, value);
  }

  private static void refuseForeign(String where, String css) {
    String plain = css.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    boolean points = plain.replace("url(#", "").contains("url(");
    if (points
        || plain.contains("@import")
        || plain.contains("javascript:")
        || css.indexOf('\\') >= 0) {
      throw new Refused("an SVG whose " + where + " points outside");
    }
  }
}
