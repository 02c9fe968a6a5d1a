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
      Set.of("descr", "title", "name", "Target", "tooltip", "author", "initials", "display");

  private static final String NO_ADDRESS = "https://hidden.invalid/";

  private final Masks masks;
  private boolean changed;

  OfficeWords(Masks masks) {
    this.masks = masks;
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
      if (!WORDED.contains(attribute.getLocalName())) continue;
      if (!masks.findIn(attribute.getNodeValue())) continue;
      var isAddress = attribute.getLocalName().equals("Target");
      attribute.setNodeValue(isAddress ? NO_ADDRESS : masks.hide(attribute.getNodeValue()));
      changed = true;
    }
  }

  /// What is left stands in the first run, so that the paragraph reads on.
  private void hideInTexts(List<Node> texts) {
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
