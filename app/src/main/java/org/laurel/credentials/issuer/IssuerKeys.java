package org.laurel.credentials.issuer;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys of the current agency: the newest signs, all of them verify.
@Component
public class IssuerKeys {

  private final KeyStore store;
  private final TokenKeys tokenKeys;
  private final MasterKey master;
  private final PublicAddresses addresses;
  private final Crypto crypto;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  IssuerKeys(
      KeyStore store,
      TokenKeys tokenKeys,
      MasterKey master,
      PublicAddresses addresses,
      Crypto crypto,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.tokenKeys = tokenKeys;
    this.master = master;
    this.addresses = addresses;
    this.crypto = crypto;
    this.events = events;
    this.clock = clock;
  }

  /// The public half of a key.
  ///
  /// @param id as proofs name it, such as `did:web:laurel.example:bayou#key-1`
  /// @param stolenSince proofs from then on are worth nothing; null for a good key
  public record PublicKey(
      int epoch, String id, String multibase, Instant since, @Nullable Instant stolenSince) {

    DidDocument.Method method() {
      return new DidDocument.Method(id, multibase, null, stolenSince);
    }
  }

  /// An epoch that began with both its keys.
  ///
  /// @param tokenKey the thumbprint of the key for tokens (RFC 7638)
  record Begun(PublicKey key, String tokenKey) {}

  /// Another may hold a key of the agency: what it signed has to be signed anew.
  record Stolen(AgencyId agency) {}

  /// Signs in the agency's name; its first key is made when it first signs.
  @Transactional
  public Issuer issuer() {
    var newest = newest();
    return new Issuer(secret(newest), addresses.current().key(newest.epoch()), clock);
  }

  /// The newest key itself, for what is no credential.
  @Transactional
  public SigningKey signingKey() {
    return secret(newest());
  }

  private KeyStore.Row newest() {
    if (store.all().isEmpty()) make(1);
    return store.all().getFirst();
  }

  private SigningKey secret(KeyStore.Row key) {
    return SigningKey.ofMultibase(master.open(key.sealed(), owner(key.epoch())), crypto);
  }

  /// Begins a new epoch: from now on a new key signs, and the old ones go on verifying.
  ///
  /// @return the number of the epoch
  @Transactional
  public int renew() {
    var epoch = next();
    make(epoch);
    return epoch;
  }

  /// The number of the epoch that begins when a key is made now.
  @Transactional(readOnly = true)
  int next() {
    return store.all().stream().findFirst().map(it -> it.epoch() + 1).orElse(1);
  }

  /// Begins the epoch with both its keys at once, where others wait until they first sign.
  ///
  /// @throws Refused when somebody else began it at the same time
  @Transactional
  Begun begin(int epoch) {
    if (!make(epoch))
      throw new Refused(
          "Somebody else made key %d at this moment. Look at it before you write another file."
              .formatted(epoch));
    return new Begun(published().getFirst(), Fingerprint.ofJwk(tokenKeys.make(epoch)));
  }

  /// Begins a new epoch when the secret of the newest key cannot be read any more.
  ///
  /// @return whether it did
  @Transactional
  public boolean renewIfLost() {
    var keys = store.all();
    if (keys.isEmpty() || master.opens(keys.getFirst().sealed(), owner(keys.getFirst().epoch())))
      return false;
    renew();
    return true;
  }

  /// From then on, what the key signed proves nothing. If it was the newest, another takes over.
  ///
  /// @throws NotFound when there is no such key
  /// @throws Refused when it cannot have been so
  @Transactional
  public PublicKey declareStolen(int epoch, Instant time, String reason) {
    var since = time.truncatedTo(SECONDS); // proofs name whole seconds
    var key =
        published().stream()
            .filter(it -> it.epoch() == epoch)
            .findFirst()
            .orElseThrow(() -> new NotFound("This key"));
    if (since.isAfter(clock.instant()))
      throw new Refused("This time has not come yet. Give a time in the past.");
    if (key.stolenSince() != null && !since.isBefore(key.stolenSince()))
      throw new Refused(
          "It is reported stolen since an earlier time already. There is nothing left to do.");
    store.insertTheft(epoch, since, reason, clock.instant());
    if (epoch == published().getFirst().epoch()) renew();
    events.publishEvent(new Stolen(Tenancy.current()));
    return key;
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<PublicKey> published() {
    var address = addresses.current();
    return store.all().stream()
        .map(key ->
            new PublicKey(
                key.epoch(),
                address.key(key.epoch()),
                key.publicKey(),
                key.madeAt(),
                key.stolenSince()))
        .toList();
  }

  /// The keys as everybody's software reads them (did:web method, 2.5.2).
  @Transactional(readOnly = true)
  public String didDocument() {
    var methods = published().stream().map(PublicKey::method).toList();
    return new DidDocument(addresses.current().did(), methods, tokenKeys.published()).write();
  }

  /// @return false when the epoch has a key already
  private boolean make(int epoch) {
    var key = SigningKey.generate(new SecureRandom(), crypto);
    return store.insert(
        new KeyStore.Row(
            epoch,
            key.verificationKey().multibase(),
            master.seal(key.secretMultibase(), owner(epoch)),
            clock.instant(),
            null));
  }

  private static String owner(int epoch) {
    return Tenancy.current().value() + "#" + epoch;
  }
}
