package org.laurel.learning.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Choice;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The cohorts of the current agency: a program manager leads all of them, a facilitator their own.
@Component
@Transactional
public class Cohorts {

  private final CohortStore store;
  private final Seats seats;
  private final Catalog catalog;
  private final People people;
  private final Agencies agencies;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Cohorts(
      CohortStore store,
      Seats seats,
      Catalog catalog,
      People people,
      Agencies agencies,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.seats = seats;
    this.catalog = catalog;
    this.people = people;
    this.agencies = agencies;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Cohort> ledBy(Actor actor) {
    return isManager(actor) ? store.all(today()) : store.ledBy(actor.id(), today());
  }

  /// @throws NotFound when there is none, or somebody else leads it
  @Transactional(readOnly = true)
  public Cohort led(Actor actor, Cohort.Id id) {
    return store
        .byId(id)
        .filter(it -> isManager(actor) || it.facilitator().equals(actor.id()))
        .orElseThrow(Cohorts::missing);
  }

  private static boolean isManager(Actor actor) {
    return actor.is(Role.PROGRAM_MANAGER);
  }

  private static NotFound missing() {
    return new NotFound("The cohort");
  }

  /// Those that a teacher can still join.
  @Transactional(readOnly = true)
  public List<Cohort> open(Version.Id version) {
    return store.open(version, today());
  }

  /// @throws NotFound when there is none, or it is over
  @Transactional(readOnly = true)
  Cohort toJoin(Cohort.Id id) {
    return store.byId(id).filter(it -> !it.ends().isBefore(today())).orElseThrow(Cohorts::missing);
  }

  @Transactional(readOnly = true)
  Set<Version.Id> withCohorts(Collection<Version.Id> versions) {
    return versions.isEmpty() ? Set.of() : Set.copyOf(store.withCohorts(versions, today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(agencies.current().timeZone()));
  }

  @Transactional(readOnly = true)
  public Cohort one(Cohort.Id id) {
    return store.byId(id).orElseThrow(Cohorts::missing);
  }

  @Transactional(readOnly = true)
  List<Choice> offers() {
    return store.offers();
  }

  /// Whoever may lead a cohort that the actor makes.
  @Transactional(readOnly = true)
  List<Person> leaders(Actor actor) {
    if (!isManager(actor)) return List.of(actor.person());
    return Stream.concat(
            people.holding(Role.FACILITATOR).stream().filter(it -> !it.id().equals(actor.id())),
            Stream.of(actor.person()))
        .toList();
  }

  Cohort.Id make(Actor actor, CohortForm form) {
    var version =
        catalog
            .published(form.microCredential())
            .orElseThrow(() -> new Refused("Choose what the cohort works toward from the list."));
    var id = new Cohort.Id(ids.next());
    store.insert(id, version.id(), form, leader(actor, form), clock.instant());
    audit.append(actor.id(), "cohort made", id, "");
    return id;
  }

  private Person.Id leader(Actor actor, CohortForm form) {
    if (form.facilitator().isEmpty()) return actor.id();
    return wanted(form.facilitator())
        .flatMap(id -> leaders(actor).stream().map(Person::id).filter(id::equals).findFirst())
        .orElseThrow(() -> new Refused("Choose the facilitator from the list."));
  }

  private static Optional<Person.Id> wanted(String id) {
    try {
      return Optional.of(new Person.Id(UUID.fromString(id)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// More seats go at once to those who wait; fewer take nobody's seat away.
  void edit(Actor actor, Cohort.Id id, CohortForm form) {
    var cohort = led(actor, id);
    var same = form.facilitator().equals(cohort.facilitator().value().toString());
    store.update(id, form, same ? cohort.facilitator() : leader(actor, form));
    seats.fill(cohort);
    audit.append(actor.id(), "cohort changed", id, "");
  }
}
