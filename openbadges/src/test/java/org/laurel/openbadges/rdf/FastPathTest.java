package org.laurel.openbadges.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.openbadges.Mangler;
import org.laurel.openbadges.RandomBadges;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The fast path says what the general path says, or declines. Oracle: titanium-json-ld 1.7.0 with
/// titanium-rdfc 2.0.0.
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

      declined += compare(document) ? 0 : 1;
    }
    System.err.println(
        "fast path: " + (DOCUMENTS - declined) + " of " + DOCUMENTS + " compared, " + shape);
    assertTrue(declined < DOCUMENTS / 5, declined + " documents were declined");
  }

  @Test
  void saysTheSameOfMangledDocuments() {
    var chance = new Random(5);
    var badges = new RandomBadges(chance, RandomBadges.Shape.MANY_BLANK_NODES);
    var mangler = new Mangler(chance);
    int compared = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      compared += compare(mangler.mangle(badges.next())) ? 1 : 0;
    }
    System.err.println("fast path: " + compared + " of " + DOCUMENTS + " mangled compared");
    assertTrue(compared > DOCUMENTS / 20, "only " + compared + " documents were compared");
  }

  /// Whether there was something to compare.
  private static boolean compare(Json.Obj document) {
    Optional<Text> fast;
    try {
      fast = FastPath.statements(document).flatMap(FastPath::order).map(Order::lines);
    } catch (Refused e) {
      return false;
    }
    fast.ifPresent(lines ->
        assertEquals(text(ORACLE.canonical(document)), text(lines.copy()), document::write));
    return fast.isPresent();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
