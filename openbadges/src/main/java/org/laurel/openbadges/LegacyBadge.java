package org.laurel.openbadges;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;
import org.laurel.openbadges.model.IdentityObject;

/// A badge of Open Badges 2.0 or 2.1, as far as a reader of today needs it. It is hosted, not
/// signed: believe it only if the issuer's server says the same at [#hostedAt].
///
/// @param recipient the hashed identity of the earner
/// @param criteria a page, or a text
public record LegacyBadge(
    @Nullable String hostedAt,
    IdentityObject recipient,
    String name,
    @Nullable String description,
    @Nullable String criteria,
    @Nullable String issuer,
    @Nullable Instant issuedOn) {

  /// Reads an assertion with its badge class inside, as it is hosted or baked.
  public static LegacyBadge parse(String text) {
    return read(Json.object(text));
  }

  private static LegacyBadge read(Json.Obj assertion) {
    Json.Obj badge = need(assertion, "badge");
    return new LegacyBadge(
        assertion
            .objects("verify")
            .findFirst()
            .flatMap(verify -> verify.text("url"))
            .or(() -> assertion.text("id"))
            .orElse(null),
        recipient(need(assertion, "recipient")),
        badge.text("name").orElseThrow(() -> new Refused(".badge.name", "is missing")),
        badge.text("description").orElse(null),
        either(badge, "criteria", "narrative")
            .or(() -> either(badge, "criteria", "id"))
            .orElse(null),
        either(badge, "issuer", "name").or(() -> badge.text("issuer")).orElse(null),
        time(assertion));
  }

  private static Json.Obj need(Json.Obj owner, String name) {
    return owner
        .objects(name)
        .findFirst()
        .orElseThrow(() -> new Refused("." + name, "must be there, and not only its address"));
  }

  private static IdentityObject recipient(Json.Obj recipient) {
    return new IdentityObject(
        recipient.text("type").orElse(""),
        recipient
            .text("identity")
            .orElseThrow(() -> new Refused(".recipient.identity", "is missing")),
        recipient.get("hashed").filter(Json.Literal.TRUE::equals).isPresent(),
        recipient.text("salt").orElse(null));
  }

  private static Optional<String> either(Json.Obj owner, String name, String inside) {
    return owner
        .objects(name)
        .findFirst()
        .flatMap(object -> object.text(inside))
        .or(() -> owner.text(name));
  }

  /// A date of Open Badges 2 is a text; before, it was a number of seconds.
  private static @Nullable Instant time(Json.Obj assertion) {
    return assertion
        .get("issuedOn")
        .map(when ->
            when instanceof Json.Text(var text)
                ? Times.parse(text)
                : Instant.ofEpochSecond(Long.parseLong(when.write())))
        .orElse(null);
  }
}
