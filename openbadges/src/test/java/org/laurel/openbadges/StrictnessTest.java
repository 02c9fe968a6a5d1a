package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// What would look signed without being signed is refused, and the message says where.
class StrictnessTest {
  private static final String BADGE = World.badge().toJson().write();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "name":"Wait time"                  | "nmae":"Wait time"                  | $.nmae
          "type":["Evidence"]                 | "type":["Evidence","Proof"]         | $.evidence[0].type
          "achievementType":"MicroCredential" | "points":"4"                        | $.credentialSubject.achievement.points
          "targetCode":"T.3b"                 | "targetCode":"T.3b","targetCode":""  | $.credentialSubject.achievement.alignment[0].targetCode
          "id":"did:web:badges.example.org"   | "id":"badges.example.org"           | $.issuer.id
          "id":"did:web:badges.example.org"   | "id":"https://example.org/a b"      | $.issuer.id
          "id":"did:web:badges.example.org"   | "id":"https://example.org/%zz"      | $.issuer.id
          "name":"Bayou Schools"              | "name":"\\ud800"                     | $.issuer.name
          "targetName":"Questioning"          | "targetName":"a\\udc00b"             | $.credentialSubject.achievement.alignment[0].targetName
          v3p0/context-3.0.3.json             | v9p9/context.json                   | $.@context[1]
          "level":"2"                         | "level":"2","@context":{"x":"y:z"}  | $.credentialSubject.achievement.resultDescription[0].rubricCriterionLevel[0].@context[0]
          """)
  void refusesAndSaysWhere(String found, String planted, String path) {
    assertTrue(BADGE.contains(found), found);
    String json =
        BADGE.replaceFirst(
            java.util.regex.Pattern.quote(found),
            java.util.regex.Matcher.quoteReplacement(planted));

    Refused refused = assertThrows(Refused.class, () -> World.issuer().issue(json));

    assertEquals(path, refused.path(), refused.getMessage());
    assertFalse(World.verifier().verify(json).failures().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"@id":"relative","name":"x"}
          {"@id":"https://example.org/a b","name":"x"}
          {"@id":"urn:x","@type":"Nothing","name":"x"}
          {"@id":"urn:x","description":{"@value":"x","@language":"not a language"}}
          {"@id":"urn:x","name":"x","unknown":"y"}
          """)
  void refusesOnTheGeneralPathToo(String creator) {
    String json =
        BADGE
            .replace("\"tag\"", "tag")
            .replace("\"criteria\":", "\"creator\":" + creator + ",\"criteria\":");

    assertThrows(Refused.class, () -> World.issuer().issue(json));
  }

  @Test
  void refusesToSignWhatOthersWouldSortDifferently() {
    String json = BADGE.replace("Lesson video", "\ufb01").replace("Questioning", "\ud83c\udf93");
    assertTrue(World.issuer().issue(json).contains("\ufb01"), "one of a kind is harmless");

    String differing =
        BADGE
            .replace("\"tag\"", "")
            .replace("\"criteria\":", "\"tag\":[\"\ufb01\",\"\ud83c\udf93\"],\"criteria\":");

    assertThrows(Refused.class, () -> World.issuer().issue(differing));
  }

  @Test
  void refusesDeepNestingAndHugeTexts() {
    assertThrows(Refused.class, () -> Json.parse("[".repeat(100_000)));
    assertThrows(Refused.class, () -> Json.parse("\"" + "x".repeat(10_000_000) + "\""));
  }

  @Test
  void givesUpOnBlankNodesThatLookAlike() {
    String everyone = nodes(n -> "\"_:b" + n + "\"");
    String clique =
        nodes(
            n -> "{\"id\":\"_:b" + n + "\",\"type\":\"Profile\",\"parentOrg\":[" + everyone + "]}");
    String json = BADGE.replace("\"criteria\":", "\"creator\":[" + clique + "],\"criteria\":");

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(Refused.class, () -> World.issuer().issue(json)));
  }

  private static String nodes(IntFunction<String> node) {
    return IntStream.range(0, 12).mapToObj(node).collect(Collectors.joining(","));
  }

  /// Found by the nightly run: broken escapes in the name of a host.
  @Test
  void answersForAnIssuerThatIsNoAddress() {
    String signed = World.issuer().issue(World.badge());
    for (String did : java.util.List.of("did:web:a%.b", "did:web:", "did:web:a b", "did:web:[")) {
      String broken = signed.replace("\"" + World.DID, "\"" + did);

      assertInstanceOf(
          Check.Failed.class, World.verifier().verify(broken).of(Check.Step.PROOF), did);
    }
  }
}
