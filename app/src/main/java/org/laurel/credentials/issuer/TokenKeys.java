package org.laurel.credentials.issuer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.JwtIssuer;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.DidDocument.JwkMethod;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;
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
    var pair = pair(master.open(newest.sealed(), owner(epoch)));
    var key = JwtKey.of(JwtAlgorithm.ES256, pair);
    return new Signer(epoch, new JwtIssuer(key, addresses.current().tokenKey(epoch)));
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

  private void make(int epoch) {
    var pair = generate();
    var jwk = JwtKey.of(JwtAlgorithm.ES256, pair).publicJwk().write();
    store.insert(epoch, jwk, master.seal(text(pair), owner(epoch)), clock.instant());
  }

  private static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has P-256", e);
    }
  }

  private static String text(KeyPair pair) {
    var encoder = Base64.getEncoder();
    return encoder.encodeToString(pair.getPrivate().getEncoded())
        + " "
        + encoder.encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair pair(String text) {
    var space = text.indexOf(' ');
    var decoder = Base64.getDecoder();
    try {
      var keys = KeyFactory.getInstance("EC");
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(decoder.decode(text.substring(space + 1)))),
          keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(text.substring(0, space)))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key for tokens cannot be read", e);
    }
  }

  private static String owner(int epoch) {
    return Tenancy.current().value() + "#token-" + epoch;
  }
}
