package org.laurel.credentials.issuing;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signs what was awarded, records it and announces it, all or nothing: step two of issuing.
///
/// Nothing signed leaves the transaction before it is recorded, and an award can be taken once
/// only, so a crash at any point neither loses nor doubles a credential.
@Component
class Issuance {

  /// PostgreSQL's, which compares bytes; Java's own has signs in it.
  private static final Comparator<UUID> IN_THEIR_ORDER = Comparator.comparing(UUID::toString);

  private final AwardStore awards;
  private final IssuanceStore store;
  private final HaltStore halts;
  private final Signing signing;
  private final Announcing announcing;
  private final Tenancy tenancy;
  private final InstantSource clock;

  Issuance(
      AwardStore awards,
      IssuanceStore store,
      HaltStore halts,
      Signing signing,
      Announcing announcing,
      Tenancy tenancy,
      InstantSource clock) {
    this.awards = awards;
    this.store = store;
    this.halts = halts;
    this.signing = signing;
    this.announcing = announcing;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(Award.Made made) {
    tenancy.within(made.agency(), () -> issue(made.award()));
  }

  /// Issues an award that waits, unless issuing is halted: then it goes on waiting. One that was
  /// issued before is signed anew, and nobody is told that it was earned again.
  @Transactional
  public void issue(UUID award) {
    if (!halts.hold().isHalted()) issue(store.take(award));
  }

  /// Issues those that wait behind this one, many at once.
  ///
  /// @return the last that was issued; none when nothing waits there, or issuing is halted
  @Transactional
  public Optional<UUID> issueAfter(UUID award, int most) {
    if (halts.hold().isHalted()) return Optional.empty();
    var taken = store.takeAfter(award, most);
    issue(taken);
    return taken.stream().max(IN_THEIR_ORDER);
  }

  private void issue(List<UUID> taken) {
    if (taken.isEmpty()) return;
    var issuedBefore = store.issued(taken);
    var signed = signing.sign(awards.placed(taken));
    var now = clock.instant();
    var anew = signed.stream().filter(it -> issuedBefore.contains(it.id())).toList();
    var first = signed.stream().filter(it -> !issuedBefore.contains(it.id())).toList();
    if (!anew.isEmpty()) store.insertAnew(anew, now);
    if (!first.isEmpty()) store.insertCredentials(first, now);
    announcing.tell(first, anew, now);
  }
}
