package org.laurel.credentials.issuing;

import java.time.Instant;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.credentials.Credential;
import org.laurel.credentials.issuing.Signing.Signed;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the rooms above, the teachers and the record what was issued, in the same transaction.
@Component
class Announcing {

  private final Audit audit;
  private final Notices notices;
  private final ApplicationEventPublisher events;

  Announcing(Audit audit, Notices notices, ApplicationEventPublisher events) {
    this.audit = audit;
    this.notices = notices;
    this.events = events;
  }

  /// @param first issued for the first time
  /// @param anew signed with a new key, of which nobody needs to be told
  void tell(List<Signed> first, List<Signed> anew, Instant now) {
    if (!first.isEmpty()) {
      publish(first.stream().map(it -> issued(it, now)).toList());
      notices.tell(first.stream().map(Announcing::told).toList());
    }
    for (var basis : Basis.values())
      record(
          "credential issued",
          first.stream().filter(it -> it.placed().award().restsOn(basis)).toList(),
          basis.recorded());
    record("credential signed anew", anew, "With a new key.");
  }

  private void publish(List<Credential.Issued> issued) {
    if (issued.size() == 1) events.publishEvent(issued.getFirst());
    else events.publishEvent(new Credential.Issued.Together(Tenancy.current(), issued));
  }

  private static Credential.Issued issued(Signed signed, Instant now) {
    var award = signed.placed().award();
    return new Credential.Issued(
        Tenancy.current(), new Credential.Id(award.id()), award.earner(), award.version(), now);
  }

  private static Notices.Told told(Signed signed) {
    var award = signed.placed().award();
    return new Notices.Told(
        award.earner(), Basis.of(award.basis()).notice(award.title(), award.id()));
  }

  private void record(String action, List<Signed> all, String detail) {
    if (!all.isEmpty())
      audit.append(
          Tenancy.current(),
          action,
          all.stream().map(it -> new Credential.Id(it.id())).toList(),
          detail);
  }
}
