package org.laurel.catalog.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laurel.catalog.Manuscript;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A manuscript as a tree of values, of which a form changes a few at a time.
///
/// Places in it are JSON pointers (RFC 6901), such as `/design/slots/2/guide`.
final class Paper {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final ObjectNode root;

  private Paper(ObjectNode root) {
    this.root = root;
  }

  static Paper of(Manuscript manuscript) {
    return new Paper(JSON.valueToTree(manuscript));
  }

  static Paper of(String json) {
    return of(JSON.readValue(json, Manuscript.class));
  }

  /// What it says now. What pointed at something that is gone goes with it.
  Manuscript manuscript() {
    var tidied = new Paper(root.deepCopy());
    Tidying.tidy(tidied);
    return JSON.treeToValue(tidied.root, Manuscript.class);
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  ArrayNode list(String pointer) {
    return (ArrayNode) root.at(pointer);
  }

  void set(String pointer, JsonNode value) {
    var path = JsonPointer.compile(pointer);
    var last = path.last();
    switch (root.at(path.head())) {
      case ObjectNode parent -> parent.set(last.getMatchingProperty(), value);
      case ArrayNode parent -> parent.set(last.getMatchingIndex(), value);
      default -> throw new IllegalArgumentException("Nothing holds " + pointer);
    }
  }

  /// The pointers to what a list holds.
  Stream<String> each(String list) {
    return IntStream.range(0, root.at(list).size()).mapToObj(it -> list + "/" + it);
  }

  /// The pointers to the units of all courses.
  Stream<String> units() {
    return each("/design/courses").flatMap(course -> each(course + "/units"));
  }

  String code(String pointer) {
    return root.at(pointer + "/code").asString("");
  }

  List<String> codes(String list) {
    return each(list).map(this::code).toList();
  }

  /// Whether a code names anything, anywhere in the design.
  boolean uses(String code) {
    return root.at("/design").findValues("code").stream()
        .anyMatch(it -> code.equals(it.asString("")));
  }

  /// SHA-256 of what stands at some pointers; any change of it gives another.
  String seal(List<String> pointers) {
    var digest = sha256();
    for (var pointer : pointers)
      digest.update((pointer + "=" + JSON.writeValueAsString(at(pointer)) + "\n").getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  String json() {
    return JSON.writeValueAsString(root);
  }

  static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
