package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.model.EndorsementCredential;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.rdf.Canonical;

/// Documents and pictures that others made, read in place; see `laurel.shared` below.
class CorporaTest {
  private static final Path SHARED =
      Path.of(
          System.getProperty(
              "laurel.shared", System.getenv().getOrDefault("LAUREL_SHARED", "../../shared")));

  @BeforeAll
  static void find() {
    assumeTrue(
        Files.isDirectory(SHARED), SHARED + " is absent: badges made by others were not read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "achievementAlignmentCase-1",
        "achievementAlignmentCe-1",
        "basicOpenBadgeCredential-1",
        "fullOpenBadge-1",
        "skillAssertionCase-1",
        "skillAssertionCtdl-1"
      })
  void readsTheExamplesOfOneEdTech(String name) throws IOException {
    Json.Obj credential =
        Json.object(Files.readString(SHARED.resolve("corpora/ob3/" + name + ".json")));

    OpenBadgeCredential badge = OpenBadgeCredential.read(credential);

    assertTrue(badge.subject().achievement().id().startsWith("http"), badge.toString());
    assertTrue(Canonical.bundled().bytes(credential).length > 500);
  }

  @Test
  void readsTheEndorsementOfOneEdTech() throws IOException {
    var endorsement =
        EndorsementCredential.read(
            Json.object(Files.readString(SHARED.resolve("corpora/ob3/endorsement.json"))));

    assertTrue(endorsement.comment().length() > 5, endorsement.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple-json.png", "simple-json.svg", "simple-jwt.png", "simple-jwt.svg"})
  void readsBakedPictures(String name) throws IOException {
    String credential =
        Baking.extract(Files.readAllBytes(SHARED.resolve("corpora/badges/" + name))).orElseThrow();

    Verification found = World.verifier().verify(credential);

    assertInstanceOf(Passed.class, found.of(Step.PARSE), found.sentence());
    assertInstanceOf(Passed.class, found.of(Step.SCHEMA), found.sentence());
    assertTrue(
        found.failures().stream().anyMatch(check -> check.step() == Step.PROOF),
        "its issuer is an example");
  }

  @Test
  void readsMoodlesBadgeOfVersionTwo() throws IOException {
    byte[] picture = Files.readAllBytes(SHARED.resolve("corpora/badges/moodle-4.5.6-ob20.png"));

    LegacyBadge badge = LegacyBadge.parse(Baking.extract(picture).orElseThrow());

    assertEquals("Lab badge", badge.name());
    assertTrue(badge.recipient().hashed());
  }
}
