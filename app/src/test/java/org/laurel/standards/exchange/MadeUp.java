package org.laurel.standards.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A small framework that we made up, as a CASE package with all that is allowed or usual in one.
public final class MadeUp {

  public static final String ID = "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0001";

  public static final String OTHER = "7d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0001";

  static final String PACKAGE =
      """
      {
        "CFDocument": {
          "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0001",
          "uri": "https://oak.example/ims/case/v1p1/CFDocuments/5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0001",
          "creator": "Oak County", "title": "Listening to talk — 数学", "version": "1.0", "caseVersion": "1.1",
          "lastChangeDateTime": "2026-03-01T21:01:43+00:00", "subject": ["Mathematics"],
          "licenseURI": {"title": "CC BY", "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0009", "uri": "https://oak.example/by"},
          "extensions": {"weight": 1.50, "none": null, "many": [1, [], {}]}
        },
        "CFItems": [
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0011", "uri": "https://oak.example/1", "humanCodingScheme": "LT.1",
           "fullStatement": "Hears how a student thinks.", "lastChangeDateTime": "2026-03-01T21:01:43+00:00"},
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0012", "uri": "https://oak.example/2", "humanCodingScheme": "LT.1.b",
           "fullStatement": "Asks a question that probes.", "educationLevel": ["03", "04"], "lastChangeDateTime": "2026-03-01T21:01:43+00:00"},
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0013", "uri": "https://oak.example/3", "humanCodingScheme": "LT.1.a",
           "fullStatement": "Waits for an answer.", "lastChangeDateTime": "2026-03-01T21:01:43+00:00"},
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0014", "uri": "https://oak.example/4",
           "fullStatement": "An example without a code.", "lastChangeDateTime": "2026-03-01T21:01:43+00:00"}
        ],
        "CFAssociations": [
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0021", "uri": "https://oak.example/5", "associationType": "isChildOf", "lastChangeDateTime": "2026-03-01T21:01:43+00:00",
           "originNodeURI": {"title": "1", "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0011", "uri": "https://oak.example/1"},
           "destinationNodeURI": {"title": "0", "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0001", "uri": "https://oak.example/0"}},
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0022", "uri": "https://oak.example/6", "associationType": "isChildOf", "lastChangeDateTime": "2026-03-01T21:01:43+00:00", "sequenceNumber": 2,
           "originNodeURI": {"title": "2", "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0012", "uri": "https://oak.example/2"},
           "destinationNodeURI": {"title": "1", "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0011", "uri": "https://oak.example/1"}},
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0023", "uri": "https://oak.example/7", "associationType": "isChildOf", "lastChangeDateTime": "2026-03-01T21:01:43+00:00", "sequenceNumber": 1,
           "originNodeURI": {"title": "3", "identifier": "5D1B6F1E-0B1A-4C1E-9A54-0C2F3E8A0013", "uri": "https://oak.example/3"},
           "destinationNodeURI": {"title": "1", "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0011", "uri": "https://oak.example/1"}},
          {"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0024", "uri": "https://oak.example/8", "associationType": "exactMatchOf", "lastChangeDateTime": "2026-03-01T21:01:43+00:00",
           "originNodeURI": {"title": "3", "identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0013", "uri": "https://oak.example/3"},
           "destinationNodeURI": {"title": "Elsewhere", "identifier": "urn:elsewhere:7", "uri": "urn:elsewhere:7"}}
        ],
        "CFDefinitions": {
          "CFSubjects": [{"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0031", "title": "Mathematics", "hierarchyCode": "1"}],
          "CFLicenses": [],
          "extensions": {"kept": "too"}
        },
        "CFRubrics": [{"identifier": "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0041", "CFRubricCriteria": [{"position": 1}]}],
        "extensions": {"made": "up"}
      }
      """;

  private MadeUp() {}

  public static byte[] file() {
    return PACKAGE.getBytes(UTF_8);
  }

  /// The next version: LT.1 as it was, LT.1.a in other words, and LT.2 instead of LT.1.b.
  public static byte[] next() {
    return next("", "");
  }

  /// The same with one more change.
  public static byte[] next(String from, String to) {
    return PACKAGE
        .replace("\"1.0\"", "\"2.0\"")
        .replace("2026-03-01T21:01:43", "2027-03-01T21:01:43")
        .replace("Waits for an answer.", "Waits long enough for an answer.")
        .replace("5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0012", "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0015")
        .replace("LT.1.b", "LT.2")
        .replace(from.isEmpty() ? "\0" : from, to)
        .getBytes(UTF_8);
  }

  /// Another framework, whose one item takes the place of LT.1.a.
  public static byte[] another() {
    return another("replacedBy", "Listens, then waits.");
  }

  /// @param type how LT.1.a stands to the item
  public static byte[] another(String type, String statement) {
    return """
    {"CFDocument": {"identifier": "%1$s", "title": "Listening anew", "version": "2", "lastChangeDateTime": "2027-03-01T21:01:43Z"},
     "CFItems": [{"identifier": "%2$s", "humanCodingScheme": "LA.1", "fullStatement": "%4$s"}],
     "CFAssociations": [{"identifier": "7d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0021", "associationType": "%3$s",
       "originNodeURI": {"title": "LT.1.a", "uri": "https://oak.example/3", "identifier": "5D1B6F1E-0b1a-4c1e-9a54-0c2f3e8a0013"},
       "destinationNodeURI": {"title": "LA.1", "uri": "https://oak.example/la1", "identifier": "%2$s"}}]}
    """
        .formatted(OTHER, OTHER.replace("0001", "0011"), type, statement)
        .getBytes(UTF_8);
  }

  /// With the first place where `from` stands changed, which must be there.
  public static byte[] with(String from, String to) {
    var at = PACKAGE.indexOf(from);
    if (at < 0) throw new IllegalArgumentException(from);
    return (PACKAGE.substring(0, at) + to + PACKAGE.substring(at + from.length())).getBytes(UTF_8);
  }

  /// A framework in which each item stands under the one before it.
  static byte[] chain(int length) {
    return """
    {"CFDocument": {"identifier": "%s", "title": "A chain", "lastChangeDateTime": "2026-03-01T21:01:43Z"},
     "CFItems": %s, "CFAssociations": %s}
    """
        .formatted(ID, list(length, MadeUp::link), list(length, MadeUp::child))
        .getBytes(UTF_8);
  }

  /// A framework of strands with as many standards under each, which have codes such as `7.12`.
  public static byte[] large(int strands, int each) {
    var items = strands * (each + 1);
    return """
    {"CFDocument": {"identifier": "%s", "title": "A large one", "version": "1", "lastChangeDateTime": "2026-03-01T21:01:43Z"},
     "CFItems": %s, "CFAssociations": %s}
    """
        .formatted(
            ID,
            list(items, nth -> standard(nth, each + 1)),
            list(items, nth -> place(nth, each + 1)))
        .getBytes(UTF_8);
  }

  private static String standard(int nth, int size) {
    return """
    {"identifier": "%s", "humanCodingScheme": "%s",
     "fullStatement": "Standard %d asks students to explain, with words and with a drawing, why two fractions with other denominators may name one number."}
    """
        .formatted(id(nth), code(nth, size), nth);
  }

  private static String code(int nth, int size) {
    return nth % size == 0 ? "" + nth / size : nth / size + "." + nth % size;
  }

  private static String place(int nth, int size) {
    return """
    {"identifier": "%s", "associationType": "isChildOf", "sequenceNumber": %d,
     "originNodeURI": {"identifier": "%s"}, "destinationNodeURI": {"identifier": "%s"}}
    """
        .formatted(id(100_000 + nth), nth, id(nth), nth % size == 0 ? ID : id(nth - nth % size));
  }

  private static List<String> list(int length, IntFunction<String> each) {
    return IntStream.range(0, length).mapToObj(each).toList();
  }

  private static String link(int nth) {
    return "{\"identifier\": \"%s\", \"fullStatement\": \"Link %d\"}".formatted(id(nth), nth);
  }

  private static String child(int nth) {
    return """
    {"identifier": "%s", "associationType": "isChildOf",
     "originNodeURI": {"identifier": "%s"}, "destinationNodeURI": {"identifier": "%s"}}
    """
        .formatted(id(nth), id(nth), nth == 0 ? ID : id(nth - 1));
  }

  public static String id(int nth) {
    return "6d1b6f1e-0b1a-4c1e-9a54-%012x".formatted(nth);
  }
}
