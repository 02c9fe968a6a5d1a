package org.laurel.openbadges;

import java.time.InstantSource;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.rdf.Canonical;

/// Signs credentials with one key (Data Integrity 1.0, 4.2; suite `eddsa-rdfc-2022`).
///
/// @param verificationMethod the id under which the key is published, as in
///   `did:web:badges.example.org#key-2026`
public record Issuer(SigningKey key, String verificationMethod, InstantSource clock) {

  /// An issuer known by nothing but its key (`did:key`).
  public static Issuer ofKey(SigningKey key, InstantSource clock) {
    return new Issuer(key, key.verificationKey().didKeyMethod(), clock);
  }

  /// The DID that publishes the key.
  public String did() {
    int fragment = verificationMethod.indexOf('#');
    return fragment < 0 ? verificationMethod : verificationMethod.substring(0, fragment);
  }

  /// Signs; the result is the JSON text to store, bake and hand out.
  public String issue(OpenBadgeCredential credential) {
    return issue(credential.toJson());
  }

  /// Signs the JSON text of a credential; the text stays as it is, and the proof comes last.
  ///
  /// @throws Refused naming the JSON path, if anything in it would not be covered by the signature
  public String issue(String credential) {
    Json.Obj proof = prove(Json.object(credential));
    int end = credential.lastIndexOf('}');
    return String.join("", credential.substring(0, end), ",\"proof\":", proof.write(), "}");
  }

  /// Signs a credential of any shape.
  ///
  /// @throws Refused naming the JSON path, if anything in it would not be covered by the signature
  public String issue(Json.Obj credential) {
    return credential.with("proof", prove(credential)).write();
  }

  /// The same with words of more contexts than those of Open Badges.
  public String issue(Json.Obj credential, KnownContexts contexts) {
    return credential.with("proof", prove(credential, contexts.canonical())).write();
  }

  private Json.Obj prove(Json.Obj credential) {
    return prove(credential, Canonical.bundled());
  }

  private Json.Obj prove(Json.Obj credential, Canonical canonical) {
    canonical.refuseUnknownContexts(credential);
    DataModel.require(credential);
    if (credential.get("proof").isPresent()) {
      throw new Refused(".proof", "is there already");
    }
    Json.Obj unsigned = DataIntegrity.unsigned(verificationMethod, clock.instant());
    byte[] signature = key.sign(DataIntegrity.bytesToSign(credential, unsigned, canonical));
    return unsigned.with("proofValue", new Json.Text(Multibase.base58(signature)));
  }

  /// Prepares to issue many credentials of one kind; see [Template].
  public Template template(Json.Obj prototype) {
    return new Template(this, new Prototype(prototype));
  }
}
