package org.laurel.openbadges.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.openbadges.RandomBadges;
import org.laurel.openbadges.json.Json;

/// Oracle: [Canonical] of the same document written out, which the differential tests hold against
/// titanium.
class CanonicalTemplateTest {
  private static final List<String> MARKS = List.of("urn:mark:award:", "urn:mark:text:");

  @ParameterizedTest
  @EnumSource
  void hashesWhatTheDocumentSays(RandomBadges.Shape shape) {
    var chance = new Random(11);
    var badges = new RandomBadges(chance, shape);
    int answered = 0;
    for (int i = 0; i < 100; i++) {
      String document = marked(badges.next());
      Optional<CanonicalTemplate> template =
          CanonicalTemplate.compile(Json.object(document), MARKS);
      for (int j = 0; j < 10 && template.isPresent(); j++) {
        String[] values = {"a" + chance.nextInt(1000), "t" + chance.nextInt(4)};

        Optional<byte[]> hash = template.get().hash(values);

        answered += hash.isPresent() ? 1 : 0;
        hash.ifPresent(bytes ->
            assertArrayEquals(Canonical.bundled().hash(filled(document, values)), bytes, document));
      }
    }
    assertTrue(answered > 700, "only " + answered + " of 1,000 were answered");
  }

  /// The order of labels hangs on the values, so labels cannot stand in fixed places.
  @Test
  void ordersBlankNodesAnewForEachCredential() {
    String document = marked(withBlanks());
    CanonicalTemplate template =
        CanonicalTemplate.compile(Json.object(document), MARKS).orElseThrow();
    Set<String> orders = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String[] values = {"a" + i, "t"};
      Json.Obj filled = filled(document, values);

      assertArrayEquals(Canonical.bundled().hash(filled), template.hash(values).orElseThrow());
      orders.add(order(filled));
    }
    System.err.println(orders.size() + " orders of labels in 1,000 credentials");
    assertTrue(orders.size() > 100, orders.size() + " orders");
  }

  @Test
  void declinesNodesThatLookAlike() {
    String document =
        marked(withBlanks()).replace("\"points\":\"0\"", "\"points\":\"urn:mark:text:\"");
    CanonicalTemplate template =
        CanonicalTemplate.compile(Json.object(document), MARKS).orElseThrow();

    assertTrue(template.hash(new String[] {"a", "0"}).isPresent());
    assertEquals(Optional.empty(), template.hash(new String[] {"a", "1"}));
  }

  /// Eight criteria levels without ids, told apart by their points, under a result description that
  /// has one.
  private static Json.Obj withBlanks() {
    String levels =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                i -> "{\"type\":\"RubricCriterionLevel\",\"name\":\"n\",\"points\":\"" + i + "\"}")
            .collect(Collectors.joining(","));
    return Json.object(
        """
        {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id":"https://badges.example.org/awards/1/2","type":["VerifiableCredential","OpenBadgeCredential"],
         "issuer":"did:web:badges.example.org","validFrom":"2026-02-01T00:00:00Z",
         "credentialSubject":{"type":"AchievementSubject","achievement":{"id":"urn:a","type":"Achievement",
         "resultDescription":{"id":"https://badges.example.org/awards/1/2#r","type":"ResultDescription",
         "rubricCriterionLevel":[%s]}}}}\
        """
            .formatted(levels));
  }

  private static String order(Json.Obj document) {
    return new String(Canonical.bundled().bytes(document), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("#points> "))
        .map(line ->
            line.substring(0, line.indexOf(' ')) + line.substring(line.lastIndexOf('"') - 1))
        .collect(Collectors.joining());
  }

  private static String marked(Json.Obj document) {
    return document
        .write()
        .replaceAll("awards/[0-9]+/[0-9]+", "awards/urn:mark:award:")
        .replace("\"name\":\"wait", "\"name\":\"urn:mark:text:");
  }

  private static Json.Obj filled(String document, String[] values) {
    return Json.object(document.replace(MARKS.get(0), values[0]).replace(MARKS.get(1), values[1]));
  }
}
