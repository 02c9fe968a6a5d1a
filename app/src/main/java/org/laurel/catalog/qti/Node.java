package org.laurel.catalog.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;

/// An element of QTI, whose names read the same in all its versions: `qti-choice-interaction` of
/// 3.0 is the `choiceInteraction` of 2.1 and 2.2.
record Node(Element element) {

  private static final Pattern DASHED = Pattern.compile("-([a-z])");
  private static final String PREFIX = "qti-";

  String name() {
    var name = element.getLocalName();
    return name.startsWith(PREFIX) ? camel(name.substring(PREFIX.length())) : name;
  }

  private static String camel(String dashed) {
    return DASHED.matcher(dashed).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
  }

  /// Empty when it is not there.
  String attribute(String name) {
    var attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(attributes::item)
        .filter(it -> camel(it.getNodeName()).equals(name))
        .map(org.w3c.dom.Node::getNodeValue)
        .findFirst()
        .orElse("")
        .strip();
  }

  List<Node> children() {
    var children = new ArrayList<Node>();
    for (var at = element.getFirstChild(); at != null; at = at.getNextSibling())
      if (at instanceof Element child) children.add(new Node(child));
    return children;
  }

  Optional<Node> child(String name) {
    return children().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// This element and all below it, as they stand.
  Stream<Node> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Node::all));
  }

  List<Node> all(String name) {
    return all().filter(it -> it.name().equals(name)).toList();
  }

  /// Its text in paragraphs, without the elements that `leavesOut` names.
  String text(List<String> leavesOut) {
    var text = new StringBuilder();
    write(text, leavesOut);
    return text.toString()
        .replaceAll("[ \\t\\x0B\\f\\r]*\\n[ \\t\\x0B\\f\\r]*", "\n")
        .replaceAll("\\n{2,}", "\n\n")
        .strip();
  }

  private void write(StringBuilder text, List<String> leavesOut) {
    if (leavesOut.contains(name())) return;
    var block = isBlock();
    if (block) text.append("\n\n");
    for (var at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof CharacterData data && !(at instanceof org.w3c.dom.Comment))
        text.append(data.getData().replaceAll("\\s+", " "));
      if (at instanceof Element child) new Node(child).write(text, leavesOut);
    }
    if (block) text.append("\n\n");
  }

  private boolean isBlock() {
    return Pattern.matches("p|div|li|ul|ol|h[1-6]|pre|blockquote|br|table|tr|prompt", name());
  }

  /// Its text on one line.
  String line() {
    return text(List.of()).replaceAll("\\s+", " ");
  }
}
