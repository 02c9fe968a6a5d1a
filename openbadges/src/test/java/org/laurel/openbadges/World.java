package org.laurel.openbadges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.openbadges.model.Achievement;
import org.laurel.openbadges.model.AchievementSubject;
import org.laurel.openbadges.model.Alignment;
import org.laurel.openbadges.model.Criteria;
import org.laurel.openbadges.model.Evidence;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.model.Profile;
import org.laurel.openbadges.model.Result;
import org.laurel.openbadges.model.ResultDescription;
import org.laurel.openbadges.model.RubricLevel;

/// The one small world of all tests: an agency, a micro-credential, and Ada, who earned it.
final class World {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final String DID = "did:web:badges.example.org";
  static final String DID_JSON = "https://badges.example.org/.well-known/did.json";
  static final Crypto CRYPTO = Crypto.best();

  private World() {}

  static SigningKey key() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 7);
    return SigningKey.ofSeed(seed, CRYPTO);
  }

  static Issuer issuer() {
    return new Issuer(key(), DID + "#key-1", InstantSource.fixed(NOW));
  }

  static DidDocument didDocument() {
    return new DidDocument(
        DID, List.of(DidDocument.Method.of(DID + "#key-1", key().verificationKey())));
  }

  static Documents publishing(DidDocument document) {
    return Documents.of(Map.of(DID_JSON, document.write()));
  }

  static Verifier verifier() {
    return verifier(publishing(didDocument()));
  }

  static Verifier verifier(Documents documents) {
    return Verifier.of(documents, InstantSource.fixed(NOW.plusSeconds(3600)), CRYPTO);
  }

  static OpenBadgeCredential badge() {
    String award = "https://badges.example.org/awards/1";
    var subject =
        AchievementSubject.of(
                award + "#subject", IdentityObject.email("ada@example.org", "5a17"), achievement())
            .withResults(
                List.of(
                    Result.level(
                        award + "#r1", achievementId() + "#c1", achievementId() + "#c1-3")));
    return OpenBadgeCredential.of(
            award, Profile.of(DID, "Bayou Schools"), "Wait time", NOW, subject)
        .withEvidence(
            List.of(
                Evidence.of(award + "/evidence/1", "Lesson video")
                    .withNarrative("Three lessons, “wait” in each.\nSecond line.")));
  }

  static Achievement achievement() {
    String id = achievementId();
    var levels =
        List.of(
            new RubricLevel(id + "#c1-2", "Developing", "2", "2", "Waits at times"),
            new RubricLevel(id + "#c1-3", "Proficient", "3", "3", "Waits three seconds or more"));
    return Achievement.of(
            id,
            "Wait time",
            "Waits after a question.",
            Criteria.of(id + "#criteria", "Show *three* lessons."))
        .withType("MicroCredential")
        .withAlignments(
            List.of(
                new Alignment(
                    id + "#a1",
                    "https://standards.example.org/cf/T.3b",
                    "Questioning",
                    null,
                    "Teaching framework 2026",
                    "T.3b",
                    "CFItem")))
        .withResultDescriptions(
            List.of(ResultDescription.rubric(id + "#c1", "Wait time", id + "#c1-3", levels)));
  }

  private static String achievementId() {
    return "https://badges.example.org/achievements/wait-time/1";
  }

  /// One transparent pixel.
  static byte[] png() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
  }
}
