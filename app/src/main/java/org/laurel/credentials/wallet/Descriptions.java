package org.laurel.credentials.wallet;

import java.time.Duration;
import java.util.List;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.openbadges.json.Json;
import org.laurel.people.Agencies;
import org.laurel.people.Keys;
import org.laurel.web.Everyone;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a wallet reads before it asks: what is offered, and how this issuer hands it out.
@Controller
@Everyone
@CrossOrigin
class Descriptions {

  static final String PRE_AUTHORIZED = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

  private static final String GONE =
      "This offer is used up, closed or too old. Ask its owner to make a new one.";
  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Offers offers;
  private final PublicAddresses addresses;
  private final Agencies agencies;

  Descriptions(Offers offers, PublicAddresses addresses, Agencies agencies) {
    this.offers = offers;
    this.addresses = addresses;
    this.agencies = agencies;
  }

  /// The credential issuer's metadata (OpenID4VCI 1.0, 12.2.4).
  @GetMapping("/.well-known/openid-credential-issuer")
  ResponseEntity<byte[]> issuer() {
    var base = addresses.current().base();
    var forms = Json.fields();
    for (var form : Form.values()) forms.put(form.id(), form.described());
    var issuer =
        Json.fields()
            .put("credential_issuer", base)
            .put("credential_endpoint", base + "/wallet/credential")
            .put("nonce_endpoint", base + "/wallet/nonce")
            .putAll("display", List.of(named(agencies.current().name())))
            .put("credential_configurations_supported", forms.done())
            .done();
    return Answers.json(HttpStatus.OK, issuer, AN_HOUR);
  }

  static Json.Obj named(String name) {
    return Json.fields().put("name", name).put("locale", "en-US").done();
  }

  /// The authorization server's metadata (RFC 8414, 2): the issuer is its own.
  @GetMapping("/.well-known/oauth-authorization-server")
  ResponseEntity<byte[]> authorizationServer() {
    var base = addresses.current().base();
    var server =
        Json.fields()
            .put("issuer", base)
            .put("token_endpoint", base + "/wallet/token")
            .put("response_types_supported", Json.texts())
            .put("grant_types_supported", Json.texts(PRE_AUTHORIZED))
            .put("token_endpoint_auth_methods_supported", Json.texts("none"))
            .put("pre-authorized_grant_anonymous_access_supported", Json.of(true))
            .done();
    return Answers.json(HttpStatus.OK, server, AN_HOUR);
  }

  /// A credential offer by reference (OpenID4VCI 1.0, 4.1.3).
  @GetMapping("/wallet/offers/{key}")
  ResponseEntity<byte[]> offer(@PathVariable String key) {
    var open = offers.open(Keys.digest(key));
    if (open.isEmpty())
      return Answers.json(
          HttpStatus.NOT_FOUND, Rejected.body("invalid_request", GONE), CacheControl.noStore());
    var grant = Json.fields().put("pre-authorized_code", key);
    if (open.get().asksForPin()) grant.put("tx_code", pin());
    var offer =
        Json.fields()
            .put("credential_issuer", addresses.current().base())
            .putAll("credential_configuration_ids", Form.ids())
            .put("grants", Json.fields().put(PRE_AUTHORIZED, grant.done()).done())
            .done();
    return Answers.json(HttpStatus.OK, offer, CacheControl.noStore());
  }

  private static Json.Obj pin() {
    return Json.fields()
        .put("input_mode", "numeric")
        .put("length", new Json.Num("6"))
        .put("description", "The code that stands beside the square")
        .done();
  }
}
