package org.laurel.credentials.faces;

import java.time.InstantSource;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.issuer.TokenKeys;
import org.laurel.openbadges.json.Json;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Credentials as JSON Web Tokens (Open Badges 3.0, 8.2), for readers who know no other proof.
@Component
public class Tokens {

  private final Credentials credentials;
  private final TokenStore store;
  private final TokenKeys keys;
  private final InstantSource clock;

  Tokens(Credentials credentials, TokenStore store, TokenKeys keys, InstantSource clock) {
    this.credentials = credentials;
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /// The same words as the credential, signed once and kept; signed anew when the key was stolen.
  @Transactional
  public String of(Credential.Id id) {
    var credential = Json.object(credentials.document(id)).without("proof");
    return store.good(id.value()).orElseGet(() -> sign(id, credential));
  }

  private String sign(Credential.Id id, Json.Obj credential) {
    var signer = keys.signer();
    store.insert(id.value(), signer.epoch(), signer.issuer().issue(credential), clock.instant());
    return store.good(id.value()).orElseThrow();
  }
}
