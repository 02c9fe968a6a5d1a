package org.laurel.openbadges;

import java.util.List;
import java.util.Set;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.JwtPublicKey;

/// Credentials and presentations as tokens under a given key (Securing Verifiable Credentials using
/// JOSE and COSE 1.0), for tests; the library itself finds the key through the issuer.
final class SecuredTokens {
  private static final Set<String> ENVELOPES =
      Set.of("application/vc+jwt", "application/vc+sd-jwt", "application/vc+cose;base64");

  private SecuredTokens() {}

  static String issue(Json.Obj credential, JwtIssuer issuer) {
    return issuer.issue(credential);
  }

  static String present(Json.Obj presentation, JwtIssuer holder) {
    requirePresentation(presentation);
    return holder.token(presentation, "vp+jwt");
  }

  /// @throws Refused saying why it does not hold
  static void verify(String token, JwtPublicKey key) {
    Jwt credential = Jwt.parse(token);
    credential.verify(key);
    DataModel.require(credential.payload());
  }

  static void verifyPresentation(String token, JwtPublicKey key) {
    Jwt presentation = Jwt.parse(token);
    boolean typed =
        presentation.header().text("typ").filter("vp+jwt"::equals).isPresent()
            && presentation.header().text("cty").filter(cty -> !cty.equals("vp")).isEmpty();
    if (!typed) {
      throw new Refused("its header does not say that it is a presentation");
    }
    boolean signed =
        presentation.header().text("alg").filter(key.algorithm().word()::equals).isPresent()
            && key.verifies(presentation.signedBytes(), presentation.signature());
    if (!signed) {
      throw new Refused("its signature does not hold");
    }
    requirePresentation(presentation.payload());
  }

  /// What a token carries are credentials in envelopes, and nothing that is not secured (3.1.2).
  private static void requirePresentation(Json.Obj presentation) {
    DataModel.requireContext(presentation);
    if (presentation.texts("type").noneMatch("VerifiablePresentation"::equals)
        || List.of("vc", "vp").stream().anyMatch(claim -> presentation.get(claim).isPresent())) {
      throw new Refused("it is no presentation");
    }
    DataModel.each(presentation, "verifiableCredential", SecuredTokens::requireEnvelope);
  }

  private static void requireEnvelope(Json.Obj credential) {
    boolean enveloped =
        credential.texts("type").anyMatch("EnvelopedVerifiableCredential"::equals)
            && credential.text("id").filter(SecuredTokens::isEnvelope).isPresent();
    if (!enveloped) {
      throw new Refused("is not secured in an envelope");
    }
  }

  private static boolean isEnvelope(String id) {
    int comma = id.indexOf(',');
    return id.startsWith("data:")
        && comma > 0
        && ENVELOPES.contains(id.substring("data:".length(), comma));
  }
}
