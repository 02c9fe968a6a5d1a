package org.laurel.credentials.wallet;

import org.laurel.credentials.wallet.Rejected.Error;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// What a wallet asks for (OpenID4VCI 1.0, 8.2).
record Request(Json.Obj json) {

  static Request of(byte[] body) {
    try {
      return new Request(Json.object(body));
    } catch (Refused refused) {
      throw new Rejected(
          Error.INVALID_CREDENTIAL_REQUEST,
          "The request is no JSON object: %s.".formatted(refused.getMessage()));
    }
  }

  Form form() {
    if (json.get("credential_identifier").isPresent())
      throw new Rejected(
          Error.UNKNOWN_CREDENTIAL_IDENTIFIER,
          "No credential identifier was given out. Send credential_configuration_id.");
    var id =
        json.text("credential_configuration_id")
            .orElseThrow(() ->
                new Rejected(
                    Error.INVALID_CREDENTIAL_REQUEST,
                    "Say which form you want, by credential_configuration_id."));
    return Form.of(id)
        .orElseThrow(() ->
            new Rejected(
                Error.UNKNOWN_CREDENTIAL_CONFIGURATION,
                "There is no such form. Choose open-badge-jwt or open-badge."));
  }
}
