package org.laurel.learning.session;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.learning.Choice;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.cohort.Cohort;
import org.laurel.learning.cohort.Cohorts;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sessions of cohorts: who leads the cohort plans them, who has a seat is invited.
@Component
@Transactional
public class Sessions {

  private static final int SECRET_BYTES = 32;

  private final SessionStore store;
  private final Cohorts cohorts;
  private final Enrollments enrollments;
  private final Catalog catalog;
  private final Agencies agencies;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  Sessions(
      SessionStore store,
      Cohorts cohorts,
      Enrollments enrollments,
      Catalog catalog,
      Agencies agencies,
      Ids ids,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.cohorts = cohorts;
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.agencies = agencies;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  ZoneId zone() {
    return agencies.current().timeZone();
  }

  @Transactional(readOnly = true)
  Cohort cohort(Actor actor, Cohort.Id id) {
    return cohorts.led(actor, id);
  }

  @Transactional(readOnly = true)
  List<Session> of(Actor actor, Cohort.Id cohort) {
    return store.of(cohorts.led(actor, cohort).id());
  }

  /// @throws NotFound when there is none, or somebody else leads it
  @Transactional(readOnly = true)
  Session led(Actor actor, Session.Id id) {
    var session = one(id);
    cohorts.led(actor, session.cohort());
    return session;
  }

  /// @throws NotFound when the agency has none
  @Transactional(readOnly = true)
  Session one(Session.Id id) {
    return store.byId(id).orElseThrow(() -> new NotFound("The session"));
  }

  /// The units that are taught in sessions, and none.
  @Transactional(readOnly = true)
  List<Choice> units(Cohort cohort) {
    var units =
        catalog
            .version(cohort.version())
            .design()
            .units()
            .filter(it -> it.kind().equals("session"))
            .map(it -> new Choice(it.code(), it.code() + ": " + it.title()));
    return Stream.concat(Stream.of(new Choice("", "None")), units).toList();
  }

  Session.Id plan(Actor actor, Cohort.Id cohort, SessionForm form) {
    checkUnit(cohorts.led(actor, cohort), form);
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var id = new Session.Id(ids.next());
    store.insert(id, cohort, form, zone(), secret);
    return id;
  }

  private void checkUnit(Cohort cohort, SessionForm form) {
    if (units(cohort).stream().noneMatch(it -> it.value().equals(form.unit())))
      throw new Refused("Choose the unit from the list, or none.");
  }

  /// Hours that were credited before stay as they are.
  void edit(Actor actor, Session.Id id, SessionForm form) {
    checkUnit(cohorts.led(actor, led(actor, id).cohort()), form);
    store.update(id, form, zone());
  }

  void callOff(Actor actor, Session.Id id) {
    store.callOff(led(actor, id).id(), clock.instant());
  }

  void callOn(Actor actor, Session.Id id) {
    store.callOff(led(actor, id).id(), null);
  }

  /// @throws NotFound when the enrollment is somebody else's
  @Transactional(readOnly = true)
  List<Appointment> own(Actor actor, Enrollment.Id id) {
    return store.appointments(List.of(enrollments.own(actor, id).id()));
  }

  @Transactional(readOnly = true)
  public List<Appointment> of(List<Enrollment> all) {
    return store.appointments(all.stream().map(Enrollment::id).toList());
  }
}
