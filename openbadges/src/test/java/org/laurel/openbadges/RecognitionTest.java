package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.openbadges.json.Json;

/// A verifier that knows a kind of credential says of each what one that does not know it says.
class RecognitionTest {
  private static final int MUTANTS = Integer.getInteger("openbadges.mutants", 10_000);

  private final Json.Obj prototype =
      Json.object(
          World.badge()
              .toJson()
              .write()
              .replace("awards/1", "awards/${award}")
              .replace("5a17", "${salt}")
              .replace("Lesson video", "${title}"));
  private final Template template = World.issuer().template(prototype);
  private final Verifier plain = World.verifier();
  private final Verifier knowing = plain.knowing(prototype);

  @ParameterizedTest
  @ValueSource(strings = {"Lesson", "", "質問", "Zoë's", "a \"b\"", "\\", "🎓", "a\nb", "${award}"})
  void saysTheSameOfCredentialsOfItsKind(String title) {
    String signed = template.issue(Map.of("award", "17", "salt", "s", "title", title));

    assertEquals(List.of(), knowing.verify(signed).failures());
    assertEquals(plain.verify(signed), knowing.verify(signed));
  }

  @Test
  void recognisesWhatIsOfItsKindAndNothingElse() {
    String signed = template.issue(Map.of("award", "17", "salt", "s", "title", "Lesson"));

    assertTrue(Recognition.of(signed, new Prototype(prototype)).isPresent());
    assertTrue(Recognition.of(signed + " ", new Prototype(prototype)).isEmpty());
    assertTrue(Recognition.of(signed.replace("17#", "18#"), new Prototype(prototype)).isEmpty());
    assertTrue(
        Recognition.of(signed.replace("Lesson", "\ud800"), new Prototype(prototype)).isEmpty());
  }

  /// Encoding turns half a surrogate pair into a question mark; signed was the question mark.
  @Test
  void acceptsNoHalfCharacterForAQuestionMark() {
    String signed = template.issue(Map.of("award", "17", "salt", "s", "title", "?"));

    assertEquals(
        plain.verify(signed.replace("\"?\"", "\"\ud800\"")),
        knowing.verify(signed.replace("\"?\"", "\"\ud800\"")));
    assertEquals(1, knowing.verify(signed.replace("\"?\"", "\"\ud800\"")).failures().size());
  }

  @Test
  void acceptsNoMutant() {
    String signed = template.issue(Map.of("award", "17", "salt", "s", "title", "Lesson"));
    var kind = new Prototype(prototype);
    var chance = new Random(10);
    int recognised = 0;
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = MutationTest.mutate(signed, chance);

      assertEquals(plain.verify(mutant), knowing.verify(mutant), mutant);
      recognised += Recognition.of(mutant, kind).isPresent() ? 1 : 0;
    }
    assertTrue(recognised > MUTANTS / 100, "only " + recognised + " mutants kept their kind");
  }
}
