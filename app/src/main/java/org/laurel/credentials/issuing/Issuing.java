package org.laurel.credentials.issuing;

import java.time.Instant;
import java.time.InstantSource;
import org.laurel.audit.Audit;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.credentials.issuing.HaltStore.Halt;
import org.laurel.credentials.issuing.HaltStore.Release;
import org.laurel.database.Tenancy;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The switch that stops all issuing of an agency at once: one person is enough to stop, two are
/// needed to go on.
@Component
class Issuing {

  private final HaltStore store;
  private final IssuanceStore issuance;
  private final IssuerKeys keys;
  private final Audit audit;
  private final InstantSource clock;

  Issuing(
      HaltStore store, IssuanceStore issuance, IssuerKeys keys, Audit audit, InstantSource clock) {
    this.store = store;
    this.issuance = issuance;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param waiting awards that are decided and not yet issued
  record State(Halt halt, int waiting) {}

  @Transactional(readOnly = true)
  public State state() {
    return new State(store.current(), issuance.countPending());
  }

  @Transactional
  public void halt(Actor actor, String reason) {
    if (store.turn().isHalted())
      throw new Refused("Issuing is halted already. There is nothing left to do.");
    store.set(new Halt(clock.instant(), reason, null));
    audit.append(actor.id(), "issuing halted", Tenancy.current(), reason);
  }

  /// Holds it for safe to go on; nothing is signed until a second person agrees.
  @Transactional
  public void askToResume(Actor actor, String reason) {
    var halt = halted();
    store.set(
        new Halt(
            halt.since(), halt.reason(), new Release(actor.id(), actor.person().name(), reason)));
    audit.append(actor.id(), "resumption asked for", Tenancy.current(), reason);
  }

  /// The second person agrees: what waits is issued within seconds.
  @Transactional
  public void resume(Actor actor) {
    var release = halted().release();
    if (release == null)
      throw new Refused(
          "Nobody has said yet why it is safe to go on. Say it, and somebody agrees.");
    if (release.by().equals(actor.id()))
      throw new Refused("You asked for it, so another administrator must agree.");
    store.set(Halt.NONE);
    audit.append(actor.id(), "issuing resumed", Tenancy.current(), release.reason());
  }

  /// Issuing stays halted until somebody asks again.
  @Transactional
  public void keepHalted(Actor actor) {
    var halt = halted();
    store.set(new Halt(halt.since(), halt.reason(), null));
    audit.append(actor.id(), "resumption declined", Tenancy.current(), halt.reason());
  }

  private Halt halted() {
    var halt = store.turn();
    if (!halt.isHalted()) throw new Refused("Issuing is not halted. There is nothing to resume.");
    return halt;
  }

  /// What the key signed since then is worth nothing to anybody, so what stands of it is signed
  /// anew: each credential stays at its address, and only copies that people kept fail.
  ///
  /// @return how many wait to be signed anew
  @Transactional
  public int declareStolen(Actor actor, int epoch, Instant since, String reason) {
    var key = keys.declareStolen(epoch, since, reason);
    var waiting = issuance.awaitSignatures(key.id(), since);
    audit.append(
        actor.id(),
        "issuer key reported stolen",
        Tenancy.current(),
        "Key %d, since %s. %s".formatted(epoch, since, reason));
    return waiting;
  }

  @Transactional
  public void renewKey(Actor actor) {
    var epoch = keys.renew();
    audit.append(actor.id(), "issuer key made", Tenancy.current(), "Key " + epoch + ".");
  }
}
