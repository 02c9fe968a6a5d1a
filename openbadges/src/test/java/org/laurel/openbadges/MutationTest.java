package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Step;

/// One credential, changed in ten thousand ways: none may verify.
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("openbadges.mutants", 10_000);

  @Test
  void acceptsNoMutant() {
    String signed = World.issuer().issue(World.badge());
    Verifier verifier = World.verifier();
    assertEquals(List.of(), verifier.verify(signed).failures());
    var chance = new Random(9);
    int unchanged = 0;
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = mutate(signed, chance);
      if (sameMeaning(mutant, signed)) {
        unchanged++;
        continue;
      }

      Verification found = verifier.verify(mutant);

      assertFalse(found.failures().isEmpty(), () -> "accepted: " + mutant);
    }
    assertFalse(unchanged > MUTANTS / 50, unchanged + " mutants were none");
  }

  static String mutate(String signed, Random chance) {
    byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
    int at = chance.nextInt(bytes.length);
    switch (chance.nextInt(4)) {
      case 0 -> bytes[at] ^= (byte) (1 << chance.nextInt(7));
      case 1 -> bytes[at] = bytes[chance.nextInt(bytes.length)];
      case 2 -> bytes = without(bytes, at, 1 + chance.nextInt(12));
      case 3 ->
          System.arraycopy(
              bytes, at, bytes, chance.nextInt(at + 1), Math.min(8, bytes.length - at));
      default -> throw new AssertionError();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] without(byte[] bytes, int from, int length) {
    int to = Math.min(bytes.length, from + length);
    byte[] rest = java.util.Arrays.copyOf(bytes, bytes.length - (to - from));
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  /// A mutation may hit nothing: copying a byte onto its like.
  private static boolean sameMeaning(String mutant, String signed) {
    return mutant.equals(signed);
  }

  @Test
  void namesTheProofAsWhatFailed() {
    String signed = World.issuer().issue(World.badge());

    Verification found =
        World.verifier()
            .verify(signed.replace("Ada", "Eve").replace("three seconds", "two seconds"));

    assertEquals(Failed.class, found.of(Step.PROOF).getClass());
    assertEquals(
        "Do not rely on this credential: it was changed after it was signed, or its signature is not the issuer's.",
        found.sentence());
  }
}
