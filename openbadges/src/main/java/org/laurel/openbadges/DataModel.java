package org.laurel.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;
import org.laurel.openbadges.rdf.Canonical;

/// What every credential must have (VC Data Model 2.0, 4 and 5), whoever defines its words.
final class DataModel {
  static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

  /// Members whose objects must say of what kind they are (4.5 and 5.9).
  private static final List<String> TYPED =
      List.of(
          "credentialStatus",
          "credentialSchema",
          "evidence",
          "refreshService",
          "termsOfUse",
          "renderMethod",
          "confidenceMethod");

  /// What a credential itself may say: VC Data Model 2.0 (4 and 5), AchievementCredential of Open
  /// Badges 3.0 and ClrCredential of CLR 2.0.
  private static final Set<String> MEMBERS =
      Set.of(
          """
          @context id type name description image issuer validFrom validUntil awardedDate \
          credentialSubject credentialSchema credentialStatus evidence termsOfUse refreshService \
          renderMethod confidenceMethod relatedResource endorsement endorsementJwt partial proof\
          """
              .split(" "));

  private static final Set<String> IN_ONE_LANGUAGE = Set.of("@value", "@language", "@direction");

  private DataModel() {}

  /// @throws Refused naming the first member that is not as it must be
  static void require(Json.Obj credential) {
    requireContext(credential);
    if (!credential.says("type", "VerifiableCredential")) {
      throw new Refused(".type", "does not say that it is a verifiable credential");
    }
    requireId(credential);
    requireNames(credential);
    requireIssuer(credential);
    each(credential, "credentialSubject", DataModel::requireClaims);
    if (credential.all("credentialSubject").isEmpty()) {
      throw new Refused(".credentialSubject", "is missing");
    }
    requirePeriod(credential);
    for (String name : TYPED) {
      each(credential, name, DataModel::requireType);
    }
    each(credential, "credentialSchema", DataModel::needId);
    RelatedResource.all(credential);
  }

  /// Who signs says only what a specification defines, or spells out the whole address of a
  /// property of its own; a vocabulary that takes any name gives it no meaning.
  static void requireMembers(Json.Obj credential) {
    for (String name : credential.members().keySet()) {
      if (!MEMBERS.contains(name) && name.indexOf(':') < 0) {
        throw new Refused("." + name, "is not a member that a credential has");
      }
    }
  }

  /// 4.3: the base context comes first.
  static void requireContext(Json.Obj document) {
    boolean first =
        document.get("@context").orElse(null) instanceof Json.Arr(var items)
            && !items.isEmpty()
            && items.getFirst() instanceof Json.Text(var url)
            && url.equals(CONTEXT);
    if (!first) {
      throw new Refused(".@context", "must be a list that begins with " + CONTEXT);
    }
  }

  /// 4.4: one address, if it is there at all.
  static void requireId(Json.Obj object) {
    if (object.get("id").isPresent()) {
      needId(object);
    }
  }

  static void needId(Json.Obj object) {
    if (!(object.members().get("id") instanceof Json.Text(var id) && Canonical.isAddress(id))) {
      throw new Refused(".id", "must be one whole address");
    }
  }

  private static void requireType(Json.Obj object) {
    if (!object.hasText("type")) {
      throw new Refused(".type", "is missing");
    }
    requireId(object);
  }

  /// 4.7: an address, or an object with one.
  private static void requireIssuer(Json.Obj credential) {
    Json issuer = credential.get("issuer").orElseThrow(() -> new Refused(".issuer", "is missing"));
    if (issuer instanceof Json.Text(var address) && Canonical.isAddress(address)) {
      return;
    }
    one(
        issuer,
        "issuer",
        profile -> {
          needId(profile);
          requireNames(profile);
        });
  }

  private static void requireClaims(Json.Obj subject) {
    if (subject.members().isEmpty()) {
      throw new Refused("claims nothing");
    }
    requireId(subject);
  }

  /// 4.9: both ends are times, and in their order.
  private static void requirePeriod(Json.Obj credential) {
    Instant from = time(credential, "validFrom");
    Instant until = time(credential, "validUntil");
    if (from != null && until != null && until.isBefore(from)) {
      throw new Refused(".validUntil", "comes before validFrom");
    }
  }

  static @Nullable Instant time(Json.Obj credential, String name) {
    if (credential.get(name).isEmpty()) {
      return null;
    }
    try {
      return Times.parse(credential.text(name).orElse(""));
    } catch (Refused e) {
      throw e.in(name);
    }
  }

  /// 4.6 and 11.1: a text, or the same text in several languages.
  private static void requireNames(Json.Obj object) {
    for (String name : List.of("name", "description")) {
      for (Json item : object.all(name)) {
        if (!(item instanceof Json.Text)) {
          one(item, name, DataModel::requireOneLanguage);
        }
      }
    }
  }

  private static void requireOneLanguage(Json.Obj text) {
    boolean plain =
        text.text("@value").isPresent() && IN_ONE_LANGUAGE.containsAll(text.members().keySet());
    if (!plain) {
      throw new Refused("must be a text, or a text with its language and direction");
    }
  }

  static void each(Json.Obj owner, String name, Consumer<Json.Obj> rule) {
    for (Json item : owner.all(name)) {
      one(item, name, rule);
    }
  }

  private static void one(Json item, String name, Consumer<Json.Obj> rule) {
    try {
      if (!(item instanceof Json.Obj object)) {
        throw new Refused("must be an object");
      }
      rule.accept(object);
    } catch (Refused e) {
      throw e.in(name);
    }
  }
}
