package org.laurel.credentials.wallet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.JwtAlgorithm;

/// The forms in which a wallet can have a credential: a credential configuration each (OpenID4VCI
/// 1.0, 12.2.4, A.1.1 and A.1.2).
enum Form {
  TOKEN("open-badge-jwt", "jwt_vc_json", JwtAlgorithm.ES256.word()) {
    @Override
    Json.Obj definition() {
      return Json.fields().put("type", TYPES).done();
    }
  },
  DOCUMENT("open-badge", "ldp_vc", "eddsa-rdfc-2022") {
    @Override
    Json.Obj definition() {
      return Json.fields().put("@context", CONTEXTS).put("type", TYPES).done();
    }
  };

  private static final Json CONTEXTS =
      Json.texts(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
  private static final Json TYPES = Json.texts("VerifiableCredential", "OpenBadgeCredential");
  private static final Json BOUND_TO = Json.texts("jwk", "did:jwk", "did:key");

  private final String id;
  private final String format;
  private final String signedWith;

  Form(String id, String format, String signedWith) {
    this.id = id;
    this.format = format;
    this.signedWith = signedWith;
  }

  String id() {
    return id;
  }

  static Optional<Form> of(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  static List<Json.Text> ids() {
    return Arrays.stream(values()).map(it -> new Json.Text(it.id)).toList();
  }

  abstract Json.Obj definition();

  Json.Obj described() {
    var algorithms = Arrays.stream(JwtAlgorithm.values()).map(it -> new Json.Text(it.word()));
    var proof =
        Json.fields().put("proof_signing_alg_values_supported", Json.array(algorithms)).done();
    return Json.fields()
        .put("format", format)
        .put("credential_definition", definition())
        .put("cryptographic_binding_methods_supported", BOUND_TO)
        .put("proof_types_supported", Json.fields().put("jwt", proof).done())
        .put("credential_signing_alg_values_supported", Json.texts(signedWith))
        .put(
            "credential_metadata",
            Json.fields().putAll("display", List.of(Descriptions.named("Open Badge 3.0"))).done())
        .done();
  }
}
