package org.laurel.credentials.issuing;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Validity;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.people.Agencies;
import org.laurel.review.Review;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Writes down what will be signed, as soon as reviewers have decided: step one of issuing.
@Component
class Awards {

  private final AwardStore store;
  private final StatusLists statuses;
  private final Catalog catalog;
  private final Earners earners;
  private final Agencies agencies;
  private final Ids ids;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Awards(
      AwardStore store,
      StatusLists statuses,
      Catalog catalog,
      Earners earners,
      Agencies agencies,
      Ids ids,
      Tenancy tenancy,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.statuses = statuses;
    this.catalog = catalog;
    this.earners = earners;
    this.agencies = agencies;
    this.ids = ids;
    this.tenancy = tenancy;
    this.events = events;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(Review.Earned earned) {
    tenancy.within(earned.agency(), () -> make(earned));
  }

  void make(Review.Earned earned) {
    make(award(earned));
  }

  /// @return whether it is new
  boolean make(Award award) {
    if (!store.insert(award, clock.instant())) return false;
    statuses.place(award.id());
    events.publishEvent(new Award.Made(Tenancy.current(), award.id()));
    return true;
  }

  private Award award(Review.Earned earned) {
    var version = catalog.version(earned.version());
    var earner = earners.of(earned.earner());
    return new Award(
        ids.next(),
        earned.version(),
        earned.earner(),
        Basis.enrollment(earned.enrollment().value()),
        earned.review().value(),
        version.design().title(),
        earner.name(),
        IdentityObject.email(earner.address(), new SecureRandom()),
        earned.levels(),
        earned.at(),
        Validity.until(version.design(), earned.at(), agencies.current().timeZone()));
  }
}
