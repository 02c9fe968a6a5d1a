package org.laurel.credentials.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.people.Actor;
import org.laurel.people.Keys;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What earners offer to their wallets.
@Component
class Offers {

  static final int MOST_TRIES = 5;

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int PINS = 1_000_000;

  private final WalletStore store;
  private final ExchangeStore exchanges;
  private final Credentials credentials;
  private final PublicAddresses addresses;
  private final Keys keys;
  private final RandomGenerator random;
  private final InstantSource clock;

  Offers(
      WalletStore store,
      ExchangeStore exchanges,
      Credentials credentials,
      PublicAddresses addresses,
      Keys keys,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.exchanges = exchanges;
    this.credentials = credentials;
    this.addresses = addresses;
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  /// @param link opens a wallet (OpenID4VCI 1.0, 4.1); nobody keeps it
  /// @param pin six digits to type besides, or empty
  record Made(String link, String pin, Instant until) {}

  /// @param isOpen whether a wallet can use an offer now, and until when
  /// @param takenAt when a wallet took the credential last
  record State(Credential credential, Optional<Instant> isOpen, Optional<Instant> takenAt) {}

  @Transactional(readOnly = true)
  public State state(Actor actor, Credential.Id id) {
    var credential = credentials.own(actor, id);
    return new State(
        credential,
        store.openOf(id.value(), clock.instant(), MOST_TRIES).map(WalletStore.Open::until),
        exchanges.takenAt(id.value()));
  }

  /// Offers an own credential for ten minutes, once.
  @Transactional
  public Made make(Actor actor, Credential.Id id, boolean asksForPin) {
    var credential = credentials.own(actor, id);
    if (!credential.stands())
      throw new Refused("This credential was revoked, so no wallet can take it.");
    if (credential.isOnHold())
      throw new Refused("This credential is on hold for now, so no wallet can take it.");
    var key = keys.next();
    var pin = asksForPin ? "%06d".formatted(random.nextInt(PINS)) : "";
    var until = clock.instant().plus(LIFETIME);
    store.insert(id.value(), Keys.digest(key), asksForPin ? digest(key, pin) : null, until);
    return new Made(link(key), pin, until);
  }

  /// A million pins are soon tried, so they are kept with the code, which cannot be guessed.
  static byte[] digest(String code, String pin) {
    return Keys.digest(code + " " + pin);
  }

  private String link(String key) {
    var offer = addresses.current().base() + "/wallet/offers/" + key;
    return "openid-credential-offer://?credential_offer_uri=" + URLEncoder.encode(offer, UTF_8);
  }

  @Transactional
  public void close(Actor actor, Credential.Id id) {
    store.close(credentials.own(actor, id).id().value());
  }

  /// The offer with this code, while a wallet can use it.
  @Transactional(readOnly = true)
  public Optional<WalletStore.Open> open(byte[] code) {
    return store.open(code, clock.instant(), MOST_TRIES);
  }
}
