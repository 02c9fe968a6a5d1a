package org.laurel.credentials.wallet;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import org.laurel.credentials.wallet.Rejected.Error;
import org.laurel.people.Keys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Exchanges the code of an offer for a token (OpenID4VCI 1.0, 6).
@Component
class Exchange {

  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final String GONE =
      "This code is wrong, used up or too old. Ask its owner to make a new offer.";

  private final WalletStore offers;
  private final ExchangeStore store;
  private final Keys keys;
  private final InstantSource clock;

  Exchange(WalletStore offers, ExchangeStore store, Keys keys, InstantSource clock) {
    this.offers = offers;
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /// A try counts also when it is rejected.
  ///
  /// @param pin what was typed besides, or empty
  /// @return the token, which nobody keeps
  @Transactional(noRollbackFor = Rejected.class)
  public String token(String code, String pin) {
    var digest = Keys.digest(code);
    var open =
        offers
            .open(digest, clock.instant(), Offers.MOST_TRIES)
            .orElseThrow(() -> new Rejected(Error.INVALID_GRANT, GONE));
    store.tryOf(digest);
    requirePin(open, code, pin);
    var token = keys.next();
    if (!store.exchange(digest, Keys.digest(token), clock.instant().plus(LIFETIME)))
      throw new Rejected(Error.INVALID_GRANT, GONE);
    return token;
  }

  private static void requirePin(WalletStore.Open open, String code, String pin) {
    var expected = open.pin();
    if (expected == null && pin.isEmpty()) return;
    if (expected == null)
      throw new Rejected(Error.INVALID_REQUEST, "This offer asks for no tx_code. Leave it out.");
    if (pin.isEmpty())
      throw new Rejected(
          Error.INVALID_REQUEST, "This offer asks for a tx_code: the code beside the square.");
    if (!MessageDigest.isEqual(expected, Offers.digest(code, pin)))
      throw new Rejected(
          Error.INVALID_GRANT,
          "The tx_code is not the one beside the square. After five tries the offer ends.");
  }
}
