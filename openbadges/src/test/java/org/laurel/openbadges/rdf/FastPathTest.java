package org.laurel.openbadges.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.openbadges.RandomBadges;
import org.laurel.openbadges.json.Json;

/// Oracle: titanium-json-ld 1.7.0 with titanium-rdfc 2.0.0.
class FastPathTest {
  private static final int DOCUMENTS = Integer.getInteger("openbadges.fuzz.documents", 1000);
  private static final Titanium ORACLE = new Titanium(Contexts.bundled());

  @ParameterizedTest
  @EnumSource
  void saysWhatTheGeneralPathSays(RandomBadges.Shape shape) {
    var badges = new RandomBadges(new Random(4), shape);
    int declined = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      Json.Obj document = badges.next();

      var lines = FastPath.statements(document).flatMap(FastPath::lines);

      declined += lines.isEmpty() ? 1 : 0;
      lines.ifPresent(fast -> assertEquals(text(ORACLE.canonical(document)), text(fast.copy())));
    }
    assertTrue(declined < DOCUMENTS / 10, declined + " documents were declined");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
