package org.laurel.credentials.issuer;

import java.time.InstantSource;
import java.util.List;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.JwtIssuer;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.DidDocument.JwkMethod;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The agency's keys for tokens. They share the epochs of its other keys: a new epoch brings a new
/// one, and a theft that is reported of an epoch holds for it.
@Component
public class TokenKeys {

  private final TokenKeyStore store;
  private final KeyStore epochs;
  private final MasterKey master;
  private final PublicAddresses addresses;
  private final InstantSource clock;

  TokenKeys(
      TokenKeyStore store,
      KeyStore epochs,
      MasterKey master,
      PublicAddresses addresses,
      InstantSource clock) {
    this.store = store;
    this.epochs = epochs;
    this.master = master;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// Who signs tokens now.
  public record Signer(int epoch, JwtIssuer issuer) {}

  /// The key of the newest epoch; it is made when it first signs.
  ///
  /// @throws NotFound when the agency has not signed anything yet
  @Transactional
  public Signer signer() {
    var epoch =
        epochs.all().stream().findFirst().orElseThrow(() -> new NotFound("This key")).epoch();
    if (store.all().stream().noneMatch(it -> it.epoch() == epoch)) make(epoch);
    var newest = store.all().getFirst();
    var pair = TokenPair.read(master.open(newest.sealed(), owner(epoch)));
    return new Signer(epoch, new JwtIssuer(pair.key(), addresses.current().tokenKey(epoch)));
  }

  /// All of them, as `did.json` has them.
  @Transactional(readOnly = true)
  public List<JwkMethod> published() {
    var address = addresses.current();
    return store.all().stream()
        .map(it ->
            new JwkMethod(
                address.tokenKey(it.epoch()), Json.object(it.jwk()), null, it.stolenSince()))
        .toList();
  }

  /// Makes the key of an epoch that has none.
  ///
  /// @return its public half
  @Transactional
  Json.Obj make(int epoch) {
    var pair = TokenPair.generate();
    var jwk = pair.key().publicJwk();
    store.insert(epoch, jwk.write(), master.seal(pair.text(), owner(epoch)), clock.instant());
    return jwk;
  }

  private static String owner(int epoch) {
    return Tenancy.current().value() + "#token-" + epoch;
  }
}
