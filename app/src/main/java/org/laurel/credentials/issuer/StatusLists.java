package org.laurel.credentials.issuer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.StatusList;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says of each credential whether it still stands, without saying whose it is (Bitstring Status
/// List 1.0).
///
/// A signed list is kept here for 20 seconds and by its readers for 30, so that a revocation is
/// seen everywhere within a minute.
@Component
public class StatusLists {

  public static final Duration READERS_KEEP_IT = Duration.ofSeconds(30);

  private static final Duration KEPT_HERE = Duration.ofSeconds(20);

  /// So many taken places in a row mean a list that is well filled: the next one begins.
  private static final int TRIES = 8;

  private final StatusStore store;
  private final IssuerKeys keys;
  private final PublicAddresses addresses;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Map<Key, Signed> kept = new ConcurrentHashMap<>();

  StatusLists(
      StatusStore store,
      IssuerKeys keys,
      PublicAddresses addresses,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.addresses = addresses;
    this.random = random;
    this.clock = clock;
  }

  private record Key(AgencyId agency, int list) {}

  private record Signed(String text, Instant at) {}

  /// Gives the award a place, drawn at random so that the number tells nothing.
  @Transactional
  public void place(UUID award) {
    var list = store.newestList();
    for (var tries = 0; ; tries++) {
      if (tries == TRIES) list++;
      if (store.take(list, random.nextInt(StatusList.SMALLEST), award)) return;
    }
  }

  /// @throws Refused when the credential is revoked already
  @Transactional
  public void revoke(UUID award, String reason) {
    if (store.revoke(award, clock.instant(), reason).isEmpty())
      throw new Refused("This credential is revoked already. There is nothing left to do.");
  }

  /// The list as its readers get it, signed; empty when there is none of this number.
  ///
  /// @param notBefore the oldest it may be; readers who know of a revocation must see it
  @Transactional
  public Optional<String> signed(int list, Instant notBefore) {
    var key = new Key(Tenancy.current(), list);
    var found = kept.get(key);
    var oldest = clock.instant().minus(KEPT_HERE);
    if (found != null && !found.at().isBefore(notBefore) && !found.at().isBefore(oldest))
      return Optional.of(found.text());
    if (!store.exists(list)) return Optional.empty();
    var signed = sign(list);
    kept.put(key, signed);
    return Optional.of(signed.text());
  }

  private Signed sign(int number) {
    var now = clock.instant();
    var list = StatusList.empty(Purpose.REVOCATION, StatusList.SMALLEST);
    for (var index : store.revoked(number)) list = list.with(index);
    var issuer = keys.issuer();
    var url = addresses.current().statusList(number);
    var document = list.credential(url, issuer.did(), now, READERS_KEEP_IT.toMillis());
    return new Signed(issuer.issue(document), now);
  }
}
