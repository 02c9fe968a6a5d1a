package org.laurel.audit;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.laurel.database.Identifier;
import org.laurel.database.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The agency's record: each entry seals the one before it with a hash.
///
/// Whoever changes, removes, adds or reorders entries behind our back breaks the chain, and
/// [#check] names the place. Somebody who rewrites the whole chain is found out by the heads of the
/// [Log] that were signed before, and by anyone who kept one of them elsewhere.
@Component
public class Audit {

  private final AuditStore store;
  private final LogStore log;
  private final InstantSource clock;

  Audit(AuditStore store, LogStore log, InstantSource clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /// Appends in the transaction that is open, so that the act and its record stand or fall
  /// together. Make it the last thing a transaction does: the next entry waits for its end.
  ///
  /// @param action in the past tense, such as `submission made`
  /// @param detail one sentence at most, without personal data
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Identifier actor, String action, Identifier subject, String detail) {
    append(actor, action, List.of(subject), detail);
  }

  /// The same act on each of many, in this order, an entry for each.
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(
      Identifier actor, String action, List<? extends Identifier> subjects, String detail) {
    if (subjects.isEmpty()) return;
    var agency = Tenancy.current();
    var last = store.lockHead(agency);
    var now = clock.instant().truncatedTo(MICROS);
    var entries = new ArrayList<Entry>(subjects.size());
    for (var subject : subjects) {
      var entry =
          new Entry(
                  last.number() + 1,
                  now,
                  actor.value(),
                  action,
                  kind(subject),
                  subject.value(),
                  detail,
                  last.hash(),
                  "")
              .sealed(agency);
      entries.add(entry);
      last = new Head(entry.number(), entry.hash());
    }
    store.append(agency, entries, last);
  }

  /// An id is a record in the kind it belongs to, as `Submission.Id`; or it says so, as `AgencyId`.
  private static String kind(Identifier subject) {
    var type =
        Objects.requireNonNullElse(subject.getClass().getEnclosingClass(), subject.getClass());
    return type.getSimpleName().replaceAll("Id$", "").toLowerCase(Locale.ROOT);
  }

  /// Entries from this number down, newest first.
  @Transactional(readOnly = true)
  public List<Entry> upTo(long number, int limit) {
    return store.upTo(number, limit);
  }

  /// Walks the current agency's chain from end to end, as it stands at one moment, and holds it
  /// against every head of the log that was signed.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Finding check() {
    try (var entries = store.all()) {
      return new Walk(Tenancy.current(), entries.iterator(), store.head(), log.roots()).find();
    }
  }
}
