package org.laurel.credentials.issuer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.transaction.event.TransactionalEventListener;

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
  private final StatusPlaceStore places;
  private final ListSigner signer;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Map<Key, Signed> kept = new ConcurrentHashMap<>();

  StatusLists(
      StatusStore store,
      StatusPlaceStore places,
      ListSigner signer,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.places = places;
    this.signer = signer;
    this.random = random;
    this.clock = clock;
  }

  private record Key(AgencyId agency, int list, Purpose purpose) {}

  private record Signed(String text, Instant at) {}

  /// Gives the award a place, drawn at random so that the number tells nothing.
  @Transactional
  public void place(UUID award) {
    var list = places.newestList();
    for (var tries = 0; ; tries++) {
      if (tries == TRIES) list++;
      if (places.take(list, random.nextInt(StatusList.SMALLEST), award)) return;
    }
  }

  /// @throws Refused when the credential is revoked already
  @Transactional
  public void revoke(UUID award, String reason) {
    if (revoke(List.of(award), reason).isEmpty())
      throw new Refused("This credential is revoked already. There is nothing left to do.");
  }

  /// Revokes those of them that stand or are on hold.
  ///
  /// @return these
  @Transactional
  public Set<UUID> revoke(Collection<UUID> awards, String reason) {
    return store.revoke(awards, clock.instant(), reason);
  }

  /// Puts those of them on hold that stand: nobody should rely on them until they are reinstated.
  ///
  /// @return these
  @Transactional
  public Set<UUID> suspend(Collection<UUID> awards, String reason) {
    return store.suspend(awards, clock.instant(), reason);
  }

  /// Ends the hold of those of them that are on hold.
  ///
  /// @return these
  @Transactional
  public Set<UUID> reinstate(Collection<UUID> awards) {
    return store.reinstate(awards, clock.instant());
  }

  /// The list as its readers get it, signed; empty when there is none of this number.
  ///
  /// @param notBefore the oldest it may be; readers who know of a change must see it
  @Transactional
  public Optional<String> signed(int list, Purpose purpose, Instant notBefore) {
    var key = new Key(Tenancy.current(), list, purpose);
    var found = kept.get(key);
    var oldest = clock.instant().minus(KEPT_HERE);
    if (found != null && !found.at().isBefore(notBefore) && !found.at().isBefore(oldest))
      return Optional.of(found.text());
    if (!places.exists(list)) return Optional.empty();
    var now = clock.instant();
    var signed = signer.sign(list, purpose, now);
    kept.put(key, new Signed(signed, now));
    return Optional.of(signed);
  }

  @TransactionalEventListener
  void forget(IssuerKeys.Stolen key) {
    kept.keySet().removeIf(it -> it.agency().equals(key.agency()));
  }
}
