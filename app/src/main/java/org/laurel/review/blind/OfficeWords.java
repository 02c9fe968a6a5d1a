package org.laurel.review.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Hides words in one part of an Office file. A word may be cut over several runs of a paragraph,
/// so a paragraph is read as a whole.
final class OfficeWords {

  /// Paragraphs of Word and PowerPoint, strings of Excel.
  private static final Set<String> PARAGRAPHS = Set.of("p", "si", "is");

  /// Attributes that hold words or addresses, not structure.
  private static final Set<String> WORDED =
      Set.of(
          ("descr title name tooltip author initials display displayText prompt promptTitle error"
                  + " errorTitle alt string")
              .split(" "));

  private static final Set<String> LINKS = Set.of("Target", "href");

  /// Elements of Word whose one value is words or an address.
  private static final Set<String> VALUED =
      Set.of(
          ("tag alias query connectString title description statusText helpText default listItem"
                  + " docVar placeholder subject category")
              .split(" "));

  private static final String NO_ADDRESS = "https://hidden.invalid/";

  private final Masks masks;
  private final Set<Layer> layers;
  private boolean changed;

  OfficeWords(Masks masks, Set<Layer> layers) {
    this.masks = masks;
    this.layers = layers;
  }

  boolean hideIn(Document document) {
    visit(document.getDocumentElement());
    return changed;
  }

  private void visit(Element element) {
    hideInAttributes(element);
    if (PARAGRAPHS.contains(element.getLocalName())) hideInTexts(textsOf(element));
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
      if (child instanceof Element inner) visit(inner);
      else if (child.getNodeType() == Node.TEXT_NODE) hideInTexts(List.of(child));
  }

  private void hideInAttributes(Element element) {
    var attributes = element.getAttributes();
    for (var i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      var name = attribute.getLocalName();
      if (LINKS.contains(name)) hideLink(attribute);
      else if (WORDED.contains(name) || isValue(element, name)) hideWords(attribute);
    }
  }

  private static boolean isValue(Element element, String attribute) {
    return VALUED.contains(element.getLocalName())
        && (attribute.equals("val") || attribute.equals("value"));
  }

  private void hideLink(Node attribute) {
    if (layers.contains(Layer.OFFICE_LINKS) && masks.findInLink(attribute.getNodeValue()))
      set(attribute, NO_ADDRESS);
  }

  private void hideWords(Node attribute) {
    if (layers.contains(Layer.OFFICE_ATTRIBUTES) && masks.findIn(attribute.getNodeValue()))
      set(attribute, masks.hide(attribute.getNodeValue()));
  }

  private void set(Node node, String value) {
    node.setNodeValue(value);
    changed = true;
  }

  /// What is left stands in the first run, so that the paragraph reads on.
  private void hideInTexts(List<Node> texts) {
    if (!layers.contains(Layer.OFFICE_WORDS)) return;
    var whole = new StringBuilder();
    for (var text : texts) whole.append(text.getNodeValue());
    if (!masks.findIn(whole.toString())) return;
    var rest = masks.hide(whole.toString());
    for (var text : texts) {
      text.setNodeValue(rest);
      rest = "";
    }
    changed = true;
  }

  private static List<Node> textsOf(Node node) {
    var texts = new ArrayList<Node>();
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling())
      if (child.getNodeType() == Node.TEXT_NODE) texts.add(child);
      else texts.addAll(textsOf(child));
    return texts;
  }
}
