package org.laurel.credentials.faces;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.InstantSource;
import java.util.List;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.issuer.TokenKeys;
import org.laurel.database.Ids;
import org.laurel.openbadges.json.Json;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All that somebody has earned here, in one signed document (CLR 2.0, as a token).
@Component
class Transcript {

  private static final Json CONTEXTS =
      Json.texts(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  private final Credentials credentials;
  private final TokenKeys keys;
  private final PublicAddresses addresses;
  private final Agencies agencies;
  private final Ids ids;
  private final InstantSource clock;

  Transcript(
      Credentials credentials,
      TokenKeys keys,
      PublicAddresses addresses,
      Agencies agencies,
      Ids ids,
      InstantSource clock) {
    this.credentials = credentials;
    this.keys = keys;
    this.addresses = addresses;
    this.agencies = agencies;
    this.ids = ids;
    this.clock = clock;
  }

  /// What stands today, each with its own proof inside.
  ///
  /// @throws Refused when there is nothing to tell
  @Transactional
  public String of(Actor actor) {
    var standing =
        credentials.of(actor.id()).stream()
            .filter(Credential::stands)
            .map(it -> Json.object(credentials.document(it.id())))
            .toList();
    if (standing.isEmpty())
      throw new Refused("You have no credential that stands, so there is no transcript yet.");
    return keys.signer().issuer().issue(record(actor, standing));
  }

  private Json.Obj record(Actor actor, List<Json.Obj> standing) {
    var agency = agencies.current();
    return Json.fields()
        .put("@context", CONTEXTS)
        .put("id", "urn:uuid:" + ids.next())
        .put("type", Json.texts("VerifiableCredential", "ClrCredential"))
        .put("name", "%s: transcript of %s".formatted(agency.name(), actor.person().name()))
        .put(
            "issuer",
            Json.fields()
                .put("id", addresses.current().did())
                .put("type", Json.texts("Profile"))
                .put("name", agency.name())
                .done())
        .put("validFrom", clock.instant().truncatedTo(SECONDS))
        .put("credentialSubject", subject(standing))
        .done();
  }

  /// Who it is, as the newest credential says it: a name, and an address behind a salt.
  private static Json.Obj subject(List<Json.Obj> standing) {
    return Json.fields()
        .put("type", Json.texts("ClrSubject"))
        .put(
            "identifier",
            standing
                .getFirst()
                .objects("credentialSubject")
                .findFirst()
                .flatMap(it -> it.get("identifier"))
                .orElse(null))
        .putAll("verifiableCredential", standing)
        .done();
  }
}
