package org.laurel.openbadges;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Times;
import org.laurel.openbadges.key.JwtKey;
import org.laurel.openbadges.model.OpenBadgeCredential;

/// Signs credentials as JSON Web Tokens (Open Badges 3.0, 8.2; VC-JWT), for readers that know no
/// other proof; CLR 2.0 too.
///
/// @param kid the id under which the key is published
public record JwtIssuer(JwtKey key, String kid) {

  public String issue(OpenBadgeCredential credential) {
    return issue(credential.toJson());
  }

  /// The compact token for a credential of any shape, with the claims of 8.2.3.
  ///
  /// @throws org.laurel.openbadges.json.Refused naming the first member that is wrong or unknown
  public String issue(Json.Obj credential) {
    DataModel.require(credential);
    DataModel.requireMembers(credential);
    return token(claims(credential), "JWT");
  }

  /// The compact token of any claims.
  String token(Json.Obj claims, String type) {
    Json.Obj header =
        Json.fields().put("alg", key.algorithm().word()).put("typ", type).put("kid", kid).done();
    String signed = text(header.write()) + "." + text(claims.write());
    byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static Json.Obj claims(Json.Obj credential) {
    return Json.fields()
        .put("iss", Examination.issuerId(credential))
        .put("jti", credential.get("id").orElse(null))
        .put("nbf", seconds(credential, "validFrom"))
        .put("exp", seconds(credential, "validUntil"))
        .put(
            "sub",
            credential
                .objects("credentialSubject")
                .findFirst()
                .flatMap(subject -> subject.get("id"))
                .orElse(null))
        .putAll(credential.members())
        .done();
  }

  private static @Nullable Json seconds(Json.Obj credential, String name) {
    return credential
        .text(name)
        .<Json>map(time -> new Json.Num(Long.toString(Times.parse(time).getEpochSecond())))
        .orElse(null);
  }

  private static String text(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
