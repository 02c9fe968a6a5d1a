package org.laurel.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// Credentials of every shape the model of Open Badges allows, from a seed.
public final class RandomBadges {
  public enum Shape {
    ONE_BLANK_NODE,
    MANY_BLANK_NODES
  }

  private static final String[] WORDS = {
    "wait", "Zeit", "naïve", "質問", "🎓", "\"quoted\"", "back\\slash", "line\nbreak", "tab\t", "<b>",
    "\u007f", "\u0001", "é́", "$1", "100 %", "/path", "#", "\u2028", "ø", "—"
  };

  private final Random chance;
  private final Shape shape;
  private int count;

  public RandomBadges(Random chance, Shape shape) {
    this.chance = chance;
    this.shape = shape;
  }

  public Json.Obj next() {
    return next(World.DID);
  }

  public Json.Obj next(String issuer) {
    String award = "https://badges.example.org/awards/" + count++ + "/" + chance.nextInt(1000);
    return Json.fields()
        .put(
            "@context",
            Json.texts(
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"))
        .put("id", award)
        .put("type", Json.texts("VerifiableCredential", "OpenBadgeCredential"))
        .put("issuer", profile(issuer))
        .put("validFrom", "2026-02-0" + (1 + chance.nextInt(9)) + "T00:00:00Z")
        .put("validUntil", maybe(() -> new Json.Text("2037-01-01T00:00:00Z")))
        .put("name", text())
        .put("description", maybe(this::textJson))
        .put("credentialSubject", subject(award))
        .putAll("evidence", many(5, i -> evidence(award, i)))
        .done();
  }

  private Json profile(String id) {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("Profile"))
        .put("name", text())
        .put(
            "url",
            maybe(
                () -> new Json.Text("https://badges.example.org/about?x=1&y=" + chance.nextInt(9))))
        .done();
  }

  private Json subject(String award) {
    return Json.fields()
        .put("id", own(award + "#subject"))
        .put(
            "type",
            chance.nextBoolean()
                ? Json.texts("AchievementSubject")
                : new Json.Text("AchievementSubject"))
        .put("achievement", achievement(award + "/achievement"))
        .put("identifier", Json.array(java.util.stream.Stream.of(identity())))
        .putAll("result", many(3, i -> result(award, i)))
        .done();
  }

  private Json identity() {
    return Json.fields()
        .put("type", "IdentityObject")
        .put("hashed", Json.of(chance.nextBoolean()))
        .put("identityHash", "sha256$" + Long.toHexString(chance.nextLong()))
        .put("identityType", "emailAddress")
        .put("salt", maybe(this::textJson))
        .done();
  }

  private Json achievement(String id) {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("Achievement"))
        .put("achievementType", "MicroCredential")
        .putAll("alignment", many(6, i -> alignment(id, i)))
        .put(
            "criteria",
            Json.fields().put("id", own(id + "#criteria")).put("narrative", text()).done())
        .put("description", text())
        .put("image", maybe(() -> Json.fields().put("id", id + ".png").put("type", "Image").done()))
        .put("name", text())
        .putAll("resultDescription", many(3, i -> description(id, i)))
        .putAll("tag", many(3, _ -> textJson()))
        .done();
  }

  private Json alignment(String id, int i) {
    return Json.fields()
        .put("id", own(id + "#alignment-" + i))
        .put("type", Json.texts("Alignment"))
        .put("targetName", text() + i)
        .put("targetCode", maybe(this::textJson))
        .put("targetUrl", "https://standards.example.org/" + chance.nextInt(50))
        .done();
  }

  private Json description(String id, int i) {
    return Json.fields()
        .put("id", id + "#result-" + i)
        .put("type", Json.texts("ResultDescription"))
        .putAll(
            "allowedValue",
            shape == Shape.ONE_BLANK_NODE ? List.of() : many(4, n -> new Json.Text("v" + i + n)))
        .put("name", text())
        .put("resultType", "RubricCriterionLevel")
        .putAll(
            "rubricCriterionLevel",
            many(
                4,
                n ->
                    Json.fields()
                        .put("id", id + "#level-" + i + "-" + n)
                        .put("type", Json.texts("RubricCriterionLevel"))
                        .put("name", text())
                        .put("points", "" + n)
                        .done()))
        .done();
  }

  private Json result(String award, int i) {
    return Json.fields()
        .put("id", own(award + "#r" + i))
        .put("type", Json.texts("Result"))
        .put("resultDescription", award + "/achievement#result-" + i)
        .put("value", text() + i)
        .done();
  }

  private Json evidence(String award, int i) {
    return Json.fields()
        .put("id", own(award + "/evidence/" + i))
        .put("type", Json.texts("Evidence"))
        .put("name", text() + i)
        .put("narrative", maybe(this::textJson))
        .done();
  }

  /// An id, or sometimes none where nodes may be blank.
  private @Nullable String own(String id) {
    return shape == Shape.ONE_BLANK_NODE || chance.nextBoolean() ? id : null;
  }

  private @Nullable Json maybe(Supplier<Json> value) {
    return chance.nextBoolean() ? value.get() : null;
  }

  private List<Json> many(int most, java.util.function.IntFunction<Json> item) {
    var items = new ArrayList<Json>();
    for (int i = chance.nextInt(most + 1); i > 0; i--) {
      items.add(item.apply(i));
    }
    return items;
  }

  private Json textJson() {
    return new Json.Text(text());
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = chance.nextInt(6); i >= 0; i--) {
      text.append(WORDS[chance.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString();
  }
}
