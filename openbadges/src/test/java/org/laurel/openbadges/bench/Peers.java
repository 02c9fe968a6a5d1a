package org.laurel.openbadges.bench;

import java.io.IOException;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Peer;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.SigningKey;

/// Times `@digitalbazaar/vc` on the same credential: nanoseconds of CPU.
final class Peers implements AutoCloseable {
  private static final Json ROUNDS = new Json.Num("20");

  private final Peer peer = Peer.start();
  private final Json key;

  Peers(SigningKey key, Issuer issuer) throws IOException, InterruptedException {
    this.key =
        Json.fields()
            .put("id", issuer.verificationMethod())
            .put("controller", issuer.did())
            .put("publicKeyMultibase", key.verificationKey().multibase())
            .put("secretKeyMultibase", key.secretMultibase())
            .done();
  }

  static boolean available() {
    return Peer.available();
  }

  double issue(String credential) {
    return time(
        Json.fields()
            .put("operation", "issue")
            .put("credential", Json.parse(credential))
            .put("created", "2026-03-01T12:00:00Z")
            .put("key", key));
  }

  double verify(String signed) {
    return time(
        Json.fields()
            .put("operation", "verify")
            .put("credential", Json.parse(signed))
            .put("documents", Json.texts()));
  }

  private double time(Json.Fields question) {
    Json.Obj answer = peer.ask("time", question.put("rounds", ROUNDS));
    return Double.parseDouble(answer.get("nanoseconds").orElseThrow().write());
  }

  @Override
  public void close() {
    peer.close();
  }
}
