package org.laurel.credentials.issuing;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.catalog.Version;
import org.laurel.credentials.Completion;
import org.laurel.credentials.Completions;
import org.laurel.credentials.Credential;
import org.laurel.credentials.PathwayAwards;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what will be signed for a whole pathway: step one of issuing.
@Component
class PathwayAwarding implements PathwayAwards {

  private final AwardStore store;
  private final Completions completions;
  private final StatusLists statuses;
  private final Earners earners;
  private final Audit audit;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  PathwayAwarding(
      AwardStore store,
      Completions completions,
      StatusLists statuses,
      Earners earners,
      Audit audit,
      Ids ids,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.completions = completions;
    this.statuses = statuses;
    this.earners = earners;
    this.audit = audit;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void make(Person.Id earner, Completion completion, int times) {
    var award = award(earner, completion, times);
    if (!store.insert(award, clock.instant())) return;
    completions.insert(award.id(), completion);
    statuses.place(award.id());
    events.publishEvent(new Award.Made(Tenancy.current(), award.id()));
  }

  private Award award(Person.Id person, Completion completion, int times) {
    var earner = earners.of(person);
    return new Award(
        ids.next(),
        new Version.Id(completion.pathway()),
        person,
        Basis.completion(times),
        completion.pathway(),
        completion.title(),
        earner.name(),
        IdentityObject.email(earner.address(), new SecureRandom()),
        Map.of(),
        clock.instant(),
        null);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(Person.Id earner, UUID pathway, String reason) {
    for (var award : statuses.revoke(store.ofPathway(earner, pathway), reason)) {
      var id = new Credential.Id(award);
      events.publishEvent(new Credential.TakenBack(Tenancy.current(), id, earner, clock.instant()));
      audit.append(Tenancy.current(), "credential revoked", id, reason);
    }
  }
}
