package org.laurel.openbadges;

import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// Credentials that are enveloped by a token (VC Data Model 2.0, 4.13.1).
public final class Envelopes {
  private static final String KIND = "EnvelopedVerifiableCredential";
  private static final String DATA = "data:application/vc+jwt,";

  private Envelopes() {}

  /// What the verifier is to read: the token of an envelope, or the credential itself.
  public static String open(Json.Obj object) {
    return object.texts("type").anyMatch(KIND::equals) ? token(object) : object.write();
  }

  private static String token(Json.Obj envelope) {
    if (envelope.texts("@context").findFirst().filter(DataModel.CONTEXT::equals).isEmpty()) {
      throw new Refused(".@context", "must begin with " + DataModel.CONTEXT);
    }
    return envelope
        .text("id")
        .filter(id -> id.startsWith(DATA))
        .map(id -> id.substring(DATA.length()))
        .orElseThrow(() -> new Refused(".id", "must be a data: address of a token"));
  }

  public static Json.Obj of(String token) {
    return Json.fields()
        .put("@context", DataModel.CONTEXT)
        .put("type", KIND)
        .put("id", DATA + token)
        .done();
  }
}
