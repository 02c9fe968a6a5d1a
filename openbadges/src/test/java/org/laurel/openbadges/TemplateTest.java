package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// Oracle: [Issuer#issue] of the same credential written out.
class TemplateTest {
  private static final String[] TEXTS = {
    "Ada", "Zoë \"Z\"", "line\nbreak", "\\", "質問", "🎓", "", "${award}"
  };
  private final Issuer issuer = World.issuer();

  @ParameterizedTest
  @EnumSource
  void issuesWhatTheIssuerWouldIssue(RandomBadges.Shape shape) {
    var chance = new Random(6);
    var badges = new RandomBadges(chance, shape);
    for (int i = 0; i < 40; i++) {
      String prototype = open(badges.next().write());
      Template template = issuer.template(Json.object(prototype));
      for (int j = 0; j < 5; j++) {
        String award = Integer.toString(chance.nextInt(3));
        String text = TEXTS[chance.nextInt(TEXTS.length)];

        var spliced = template.issueApart(Map.of("award", award, "text", text));

        assertEquals(issuer.issue(Json.object(filled(prototype, award, text))), spliced.text());
        if (!spliced.own().isEmpty())
          assertEquals(spliced.text(), template.boilerplate().text(spliced.own()));
      }
    }
  }

  @Test
  void tellsWhatTextsShareFromWhatIsTheirOwn() {
    Template template = issuer.template(Json.object(open(World.badge().toJson().write())));

    var one = template.issueApart(Map.of("text", "Ada"));
    var two = template.issueApart(Map.of("text", "Zoë \"Z\""));

    assertEquals(2, one.own().size()); // and the end with the proof
    assertEquals("Ada", one.own().getFirst());
    assertEquals("Zoë \\\"Z\\\"", two.own().getFirst());
    assertEquals(one.text(), template.boilerplate().text(one.own()));
    assertEquals(two.text(), template.boilerplate().text(two.own()));
  }

  private static String open(String credential) {
    return credential
        .replaceAll("awards/[0-9]+/[0-9]+", "awards/\\${award}")
        .replace("\"salt\":\"", "\"salt\":\"${text}")
        .replace("\"narrative\":\"wait", "\"narrative\":\"${text}")
        .replace("alignment-2", "${award}");
  }

  private static String filled(String prototype, String award, String text) {
    return prototype
        .replace("${text}", Json.escaped(text).replace("${award}", "\0"))
        .replace("${award}", award)
        .replace("\0", "${award}");
  }

  @Test
  void refusesAValueThatWouldBreakAnAddress() {
    Template template =
        issuer.template(
            Json.object(
                open(World.badge().toJson().write()).replace("awards/1", "awards/${award}")));

    assertThrows(Refused.class, () -> template.issue(Map.of("award", "1 2")));
    assertThrows(Refused.class, () -> template.issue(Map.of("award", "<>")));
    assertThrows(Refused.class, () -> template.issue(Map.of()));
  }
}
