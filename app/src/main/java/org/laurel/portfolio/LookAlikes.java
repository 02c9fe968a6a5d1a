package org.laurel.portfolio;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design;
import org.laurel.database.Tenancy;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.portfolio.Fingerprints.Fingerprint;
import org.laurel.portfolio.LookAlike.Decision;
import org.laurel.portfolio.LookAlike.Kind;
import org.laurel.portfolio.NearStore.Near;
import org.laurel.web.NotFound;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Finds evidence of different teachers that is alike, and asks a person to look. Nothing follows
/// from it by itself, and assessors never learn of it.
@Component
class LookAlikes {

  private static final int MOST = 50;

  private final Submissions submissions;
  private final Catalog catalog;
  private final Fingerprints fingerprints;
  private final FingerprintStore kept;
  private final NearStore near;
  private final LookAlikeStore store;
  private final Audit audit;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  LookAlikes(
      Submissions submissions,
      Catalog catalog,
      Fingerprints fingerprints,
      FingerprintStore kept,
      NearStore near,
      LookAlikeStore store,
      Audit audit,
      Tenancy tenancy,
      TransactionOperations transaction,
      InstantSource clock) {
    this.submissions = submissions;
    this.catalog = catalog;
    this.fingerprints = fingerprints;
    this.kept = kept;
    this.near = near;
    this.store = store;
    this.audit = audit;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Async
  @TransactionalEventListener
  void on(Submission.Made made) {
    tenancy.within(made.agency(), () -> compare(made.submission()));
  }

  /// Told twice, it finds nothing new. An item that fails does not hold up the others; its failure
  /// is thrown at the end, so that all are told again.
  void compare(Submission.Id id) {
    var submission = submissions.of(id);
    var design = catalog.version(submission.version()).design();
    @Nullable RuntimeException failure = null;
    for (var item : submission.items())
      try {
        compare(item, submission.earner(), design);
      } catch (RuntimeException e) {
        failure = e;
      }
    if (failure != null) throw failure;
  }

  /// Files are read before a transaction opens.
  private void compare(Submission.Item item, Person.Id earner, Design design) {
    var fingerprint = fingerprints.of(item, design);
    transaction.executeWithoutResult(_ -> keep(earner, item, fingerprint));
  }

  private void keep(Person.Id earner, Submission.Item item, Fingerprint it) {
    if (!kept.insert(item.id(), earner, it)) return;
    flag(item, earner, Kind.SAME_FILE, near.sameFile(item.id(), earner));
    if (it.picture() != null) flag(item, earner, Kind.PICTURE, near.pictures(it.picture(), earner));
    if (it.sketch() != null) flag(item, earner, Kind.WORDS, near.texts(it.sketch(), earner));
  }

  /// One pair for each other teacher: the most alike.
  private void flag(Submission.Item item, Person.Id earner, Kind kind, List<Near> found) {
    var nearest = new LinkedHashMap<UUID, Near>();
    for (var it : found)
      nearest.merge(
          it.earner(), it, (one, other) -> one.percent() >= other.percent() ? one : other);
    if (!nearest.isEmpty())
      store.insert(item.id(), earner, kind, List.copyOf(nearest.values()), clock.instant());
  }

  @Transactional(readOnly = true)
  public List<LookAlike> open() {
    return store.open(MOST);
  }

  @Transactional(readOnly = true)
  public LookAlike of(LookAlike.Id id) {
    return store.byId(id).orElseThrow(() -> new NotFound("This pair"));
  }

  /// @throws NotFound when somebody has decided already
  @Transactional
  public void decide(Actor actor, LookAlike.Id id, Decision decision) {
    if (!store.decide(id, decision, actor.id(), clock.instant()))
      throw new NotFound("This open pair");
    audit.append(actor.id(), "look-alike decided", id, decision.name());
  }
}
