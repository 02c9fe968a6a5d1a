package org.laurel.credentials.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.model.Achievement;
import org.laurel.openbadges.model.Alignment;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.people.Agencies;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Credentials in the words of Open Badges 2.0: hosted, not signed. They say what was signed and
/// nothing more, so an old reader and a new one never learn different things.
@Component
class OldBadges {

  private static final String CONTEXT = "https://w3id.org/openbadges/v2";

  private final Credentials credentials;
  private final TokenStore store;
  private final PublicAddresses addresses;
  private final Agencies agencies;
  private final String mail;

  OldBadges(
      Credentials credentials,
      TokenStore store,
      PublicAddresses addresses,
      Agencies agencies,
      @Value("${laurel.mail.from}") String mail) {
    this.credentials = credentials;
    this.store = store;
    this.addresses = addresses;
    this.agencies = agencies;
    this.mail = mail;
  }

  /// @param stands whether it does; one that was revoked says nothing but that
  record Assertion(boolean stands, String text) {}

  @Transactional(readOnly = true)
  public Assertion assertion(Credential.Id id) {
    var credential = credentials.of(id);
    var address = addresses.current().credential(id.value()) + "/open-badge-2.json";
    var words = begun("Assertion", address);
    var revoked = credential.revoked();
    if (revoked != null)
      return new Assertion(
          false,
          words
              .put("revoked", Json.of(true))
              .put("revocationReason", revoked.reason())
              .done()
              .write());
    var signed = OpenBadgeCredential.parse(new String(credentials.document(id), UTF_8));
    words
        .put("recipient", recipient(signed))
        .put("badge", badge(credential.version().value()))
        .put("verification", Json.fields().put("type", "HostedBadge").done())
        .put("issuedOn", signed.validFrom())
        .put("expires", signed.validUntil());
    return new Assertion(true, words.done().write());
  }

  /// What a version stands for; there is one as soon as somebody has earned it.
  @Transactional(readOnly = true)
  public String badgeClass(UUID version) {
    var earned = store.anyOf(version).orElseThrow(() -> new NotFound("This badge"));
    var achievement = OpenBadgeCredential.parse(earned).subject().achievement();
    return begun("BadgeClass", badge(version))
        .put("name", achievement.name())
        .put("description", achievement.description())
        .put("image", achievement.image())
        .put("criteria", criteria(achievement))
        .put("issuer", issuerAddress())
        .putAll("alignment", achievement.alignments().stream().map(OldBadges::aligned).toList())
        .done()
        .write();
  }

  @Transactional(readOnly = true)
  public String issuer() {
    return begun("Issuer", issuerAddress())
        .put("name", agencies.current().name())
        .put("url", addresses.current().base())
        .put("email", mail)
        .done()
        .write();
  }

  private static Json.Fields begun(String type, String address) {
    return Json.fields().put("@context", CONTEXT).put("type", type).put("id", address);
  }

  private String badge(UUID version) {
    return addresses.current().base() + "/open-badges-2/badges/" + version;
  }

  private String issuerAddress() {
    return addresses.current().base() + "/open-badges-2/issuer";
  }

  private static Json.Obj recipient(OpenBadgeCredential signed) {
    var identity =
        signed.subject().identifiers().stream()
            .filter(IdentityObject::hashed)
            .findFirst()
            .orElseThrow(() -> new NotFound("This badge"));
    return Json.fields()
        .put("type", "email")
        .put("hashed", Json.of(true))
        .put("identity", identity.identityHash())
        .put("salt", identity.salt())
        .done();
  }

  private static Json.Obj criteria(Achievement achievement) {
    return Json.fields()
        .put("id", achievement.criteria().id())
        .put("narrative", achievement.criteria().narrative())
        .done();
  }

  private static Json.Obj aligned(Alignment alignment) {
    return Json.fields()
        .put("type", "AlignmentObject")
        .put("targetName", alignment.targetName())
        .put("targetUrl", alignment.targetUrl())
        .put("targetDescription", alignment.targetDescription())
        .put("targetFramework", alignment.targetFramework())
        .put("targetCode", alignment.targetCode())
        .done();
  }
}
