package org.laurel.openbadges.bench;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

/// A micro-credential as a teacher earns it: 13 KB, 6 alignments, 3 rubric criteria, 5 pieces of
/// evidence.
final class LargeBadge {
  private static final String ID = "https://badges.example.org/achievements/productive-struggle/3";
  private static final String PROSE =
      "The teacher plans a task that is hard enough to need thought, waits before helping, asks a question"
          + " instead of giving the step, and has students compare two ways of solving it. ";

  private LargeBadge() {}

  /// @param award the award's name in addresses; `salt` hides the e-mail address
  static OpenBadgeCredential of(String issuer, String award, String salt) {
    String address = "https://badges.example.org/awards/" + award;
    var identity =
        new IdentityObject("emailAddress", "sha256$" + "0123456789abcdef".repeat(4), true, salt);
    var subject =
        AchievementSubject.of(address + "#subject", identity, achievement())
            .withResults(many(3, i -> Result.value(address + "#r" + i, ID + "#c" + i, "4")));
    return OpenBadgeCredential.of(
            address,
            Profile.of(issuer, "Bayou Schools"),
            "Productive struggle",
            Instant.parse("2026-02-01T08:30:00Z"),
            subject)
        .withEvidence(many(5, i -> evidence(address, i)));
  }

  private static Evidence evidence(String award, int i) {
    return Evidence.of(award + "/evidence/" + i, "EOLA " + i)
        .withNarrative(PROSE.repeat(4))
        .withDigest("uEiBoZWxsbyB3b3JsZCBoZWxsbyB3b3JsZCBoZWxsbyB3b3I" + i);
  }

  private static Achievement achievement() {
    return Achievement.of(
            ID, "Productive struggle", PROSE, Criteria.of(ID + "#criteria", PROSE.repeat(12)))
        .withType("MicroCredential")
        .withVersion("3")
        .withImage(ID + "/badge.png")
        .withAlignments(many(6, i -> alignment(i)))
        .withResultDescriptions(many(3, LargeBadge::score));
  }

  private static Alignment alignment(int i) {
    return new Alignment(
        ID + "#a" + i,
        "https://standards.example.org/ims/case/v1p1/CFItems/0b5f6d1e-" + i,
        "Standard " + i,
        PROSE,
        "Teaching framework 2026",
        "T.3." + i,
        "CFItem");
  }

  private static ResultDescription score(int i) {
    return new ResultDescription(
        ID + "#c" + i, "Criterion " + i, "RawScore", List.of(), null, "3", List.of(), "0", "4");
  }

  private static <T> List<T> many(int count, IntFunction<T> item) {
    return IntStream.range(0, count).mapToObj(item).toList();
  }
}
