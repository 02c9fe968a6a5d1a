package org.laurel.standards.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laurel.standards.exchange.CasePackage.Definition;
import org.laurel.standards.exchange.CasePackage.Head;
import tools.jackson.databind.node.ObjectNode;

/// Reads a package of either version. What Laurel builds on must be right; what is merely unusual
/// is told by [Oddities].
final class CaseReader {

  private CaseReader() {}

  /// @throws org.laurel.web.Refused naming the first mistake and where it stands
  static CasePackage read(byte[] file) {
    var root = new Part("", JsonText.read(file));
    var document = root.object(CasePackage.DOCUMENT);
    var head = head(document);
    var items = root.list(CasePackage.ITEMS).stream().map(Item::of).toList();
    var ties = root.list(CasePackage.ASSOCIATIONS).stream().map(Tie::of).toList();
    var definitions = definitions(root);
    var tree = new Tree(head.id(), items, ties);
    return new CasePackage(
        head, shell(root.body()), document.body(), items, ties, definitions, tree, digest(root));
  }

  private static Head head(Part document) {
    Shape.check(document);
    return new Head(
        document.identifier(),
        document.text("title"),
        document.optional("publisher").or(() -> document.optional("creator")).orElse(""),
        document.brief("version").orElse(""),
        document.moment("lastChangeDateTime"));
  }

  private static List<Definition> definitions(Part root) {
    var rubrics = root.list(CasePackage.RUBRICS);
    var kinds = new Part(CasePackage.DEFINITIONS, definitions(root.body()));
    return Stream.concat(
            CasePackage.KINDS.stream().flatMap(kind -> definitions(kind, kinds.list(kind))),
            definitions(CasePackage.RUBRICS, rubrics))
        .toList();
  }

  private static Stream<Definition> definitions(String kind, List<Part> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(nth -> new Definition(kind, nth + 1, parts.get(nth).body()));
  }

  /// An absent group of definitions is as good as an empty one.
  private static ObjectNode definitions(ObjectNode root) {
    return root.hasNonNull(CasePackage.DEFINITIONS)
        ? new Part("", root).object(CasePackage.DEFINITIONS).body()
        : root.objectNode();
  }

  private static ObjectNode shell(ObjectNode root) {
    var lists = List.of(CasePackage.ITEMS, CasePackage.ASSOCIATIONS, CasePackage.RUBRICS);
    var shell = emptied(root, lists);
    shell.remove(CasePackage.DOCUMENT);
    if (shell.path(CasePackage.DEFINITIONS) instanceof ObjectNode kinds)
      shell.set(CasePackage.DEFINITIONS, emptied(kinds, CasePackage.KINDS));
    return shell;
  }

  private static ObjectNode emptied(ObjectNode object, List<String> lists) {
    var copy = object.objectNode();
    object
        .properties()
        .forEach(it ->
            copy.set(
                it.getKey(),
                lists.contains(it.getKey()) && it.getValue().isArray()
                    ? copy.arrayNode()
                    : it.getValue()));
    return copy;
  }

  private static String digest(Part root) {
    try {
      var text = JsonText.write(root.body()).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
