package org.laurel.credentials.standing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.credentials.Credential;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notices;
import org.laurel.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries out a confirmed change, so many at a time: status, notices, record and how far it has
/// come stand or fall together, so after a crash it goes on where it was.
@Component
class MassWork {

  private final MassChangeStore store;
  private final StatusLists statuses;
  private final Notices notices;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  MassWork(
      MassChangeStore store,
      StatusLists statuses,
      Notices notices,
      Audit audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.statuses = statuses;
    this.notices = notices;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// @return whether something is left to do here; not if another is at it
  @Transactional
  public boolean goOn(UUID id, int atOnce) {
    var free = store.lockedIfFree(id).filter(it -> it.state() == MassChange.State.UNDER_WAY);
    if (free.isEmpty()) return false;
    var change = free.get();
    var next = store.next(change, atOnce);
    if (next.isEmpty()) {
      store.finish(id, clock.instant());
      return false;
    }
    var turned = turn(change, next.stream().map(Affected::id).toList());
    var changed = next.stream().filter(it -> turned.contains(it.id())).toList();
    store.advance(id, next.getLast().id(), next.size(), changed.size());
    if (!changed.isEmpty()) tell(change, changed);
    return true;
  }

  private Set<UUID> turn(MassChange change, Collection<UUID> credentials) {
    return switch (change.act()) {
      case REVOKE -> statuses.revoke(credentials, change.reason());
      case SUSPEND -> statuses.suspend(credentials, change.reason());
      case REINSTATE -> statuses.reinstate(credentials);
    };
  }

  private void tell(MassChange change, List<Affected> changed) {
    if (change.act() == Act.REVOKE) announce(changed, clock.instant());
    notices.tell(
        changed.stream()
            .map(it ->
                new Notices.Told(
                    new Person.Id(it.earner()), change.act().notice(it, change.reason())))
            .toList());
    audit.append(
        new MassChange.Id(change.id()),
        change.act().recorded(),
        changed.stream().map(it -> new Credential.Id(it.id())).toList(),
        change.reason());
  }

  private void announce(List<Affected> changed, Instant now) {
    var agency = Tenancy.current();
    events.publishEvent(
        new Credential.TakenBack.Together(
            agency,
            changed.stream()
                .map(it ->
                    new Credential.TakenBack(
                        agency, new Credential.Id(it.id()), new Person.Id(it.earner()), now))
                .toList()));
  }
}
