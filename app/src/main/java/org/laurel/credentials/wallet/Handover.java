package org.laurel.credentials.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.faces.Tokens;
import org.laurel.credentials.wallet.Rejected.Error;
import org.laurel.openbadges.json.Json;
import org.laurel.people.Keys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a wallet the credential that its token opens, in one form (OpenID4VCI 1.0, 8).
///
/// It is the same text that everybody gets at the credential's address: it names its earner, not
/// the wallet's key, so it outlives the phone.
@Component
class Handover {

  private final ExchangeStore store;
  private final Proofs proofs;
  private final Credentials credentials;
  private final Tokens tokens;
  private final Audit audit;
  private final InstantSource clock;

  Handover(
      ExchangeStore store,
      Proofs proofs,
      Credentials credentials,
      Tokens tokens,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.proofs = proofs;
    this.credentials = credentials;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is rejected leaves the token as it was.
  @Transactional
  public Json.Obj give(String token, byte[] body) {
    var digest = Keys.digest(token);
    var credential =
        store.opened(digest, clock.instant()).map(Credential.Id::new).orElseThrow(Handover::spent);
    var request = Request.of(body);
    var form = request.form();
    proofs.require(request.json());
    requireStanding(credential);
    if (!store.take(digest, form, clock.instant())) throw spent();
    var given = text(form, credential);
    audit.append(
        credentials.of(credential).earner(),
        "credential put in a wallet",
        credential,
        "As " + form.id() + ".");
    return Json.fields()
        .putAll("credentials", List.of(Json.fields().put("credential", given).done()))
        .done();
  }

  private static Rejected spent() {
    return new Rejected(
        Error.INVALID_TOKEN, "This access token is wrong, used up or too old. Begin anew.");
  }

  private void requireStanding(Credential.Id id) {
    var credential = credentials.of(id);
    if (!credential.stands() || credential.isOnHold())
      throw new Rejected(
          Error.CREDENTIAL_REQUEST_DENIED,
          "The issuer has taken this credential back or put it on hold.");
  }

  private Json text(Form form, Credential.Id id) {
    return switch (form) {
      case TOKEN -> new Json.Text(tokens.of(id));
      case DOCUMENT -> Json.object(new String(credentials.document(id), UTF_8));
    };
  }
}
