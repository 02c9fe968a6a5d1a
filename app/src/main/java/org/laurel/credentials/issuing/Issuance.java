package org.laurel.credentials.issuing;

import java.time.InstantSource;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.credentials.Credential;
import org.laurel.credentials.issuer.Fingerprint;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.credentials.issuing.Award.Placed;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signs what was awarded, records it and announces it, all or nothing: step two of issuing.
///
/// Nothing signed leaves the transaction before it is recorded, and an award can be taken once
/// only, so a crash at any point neither loses nor doubles a credential.
@Component
class Issuance {

  private final AwardStore awards;
  private final IssuanceStore store;
  private final HaltStore halts;
  private final Wording wording;
  private final IssuerKeys keys;
  private final Audit audit;
  private final Notices notices;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Issuance(
      AwardStore awards,
      IssuanceStore store,
      HaltStore halts,
      Wording wording,
      IssuerKeys keys,
      Audit audit,
      Notices notices,
      Tenancy tenancy,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.awards = awards;
    this.store = store;
    this.halts = halts;
    this.wording = wording;
    this.keys = keys;
    this.audit = audit;
    this.notices = notices;
    this.tenancy = tenancy;
    this.events = events;
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
    if (halts.lock().isHalted() || !store.take(award)) return;
    var placed = awards.placed(award);
    var document = keys.issuer().issue(wording.of(placed));
    var seal = Fingerprint.of(document);
    if (store.isIssued(award)) {
      store.insertAnew(award, document, seal, clock.instant());
      audit.append(
          Tenancy.current(), "credential signed anew", new Credential.Id(award), "With a new key.");
    } else {
      store.insertCredential(award, document, seal, clock.instant());
      announce(placed);
    }
  }

  private void announce(Placed placed) {
    var award = placed.award();
    var credential = new Credential.Id(award.id());
    var agency = Tenancy.current();
    events.publishEvent(
        new Credential.Issued(
            agency, credential, award.earner(), award.version(), clock.instant()));
    notices.tell(
        award.earner(),
        new Notice(
            Notice.Urgency.PROMPT,
            "You earned a micro-credential",
            "Congratulations: you earned “%s”. Your credential is signed and ready to share. Anyone can check that it is real."
                .formatted(award.title()),
            "See your credential",
            "/credentials/" + award.id()));
    audit.append(agency, "credential issued", credential, "On a decision of its reviewers.");
  }
}
