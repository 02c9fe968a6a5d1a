package org.laurel.review;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.laurel.portfolio.Submission;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts a [Village] into the tables of an agency.
final class Settlers {

  private static final Duration DAY = Duration.ofDays(1);

  private final Village village;
  private final Agency agency;
  private final Instant now;
  private final JdbcClient db;
  private final Ids ids;
  private final ArrivalStore arrivals;
  private final TermsStore terms;
  private final Codes codes;
  private final UUID version;
  private final List<UUID> places = new ArrayList<>();
  final List<Person.Id> people = new ArrayList<>();
  final List<Review> reviews = new ArrayList<>();

  Settlers(ApplicationContext house, Village village, Agency agency, UUID version, Instant now) {
    this.village = village;
    this.agency = agency;
    this.version = version;
    this.now = now;
    this.db = house.getBean(JdbcClient.class);
    this.ids = house.getBean(Ids.class);
    this.arrivals = house.getBean(ArrivalStore.class);
    this.terms = house.getBean(TermsStore.class);
    this.codes = house.getBean(Codes.class);
  }

  void settle() {
    village.parentOf.forEach(this::build);
    for (var person = 0; person < village.people(); person++) register();
    village.mainOf.forEach((person, main) ->
        insert(
            "review.same_person (agency_id, person, main, by_person, at)",
            id(person),
            id(main),
            id(main),
            Timestamp.from(now)));
    for (var person = 0; person < village.people(); person++)
      for (var place : village.worksAt.get(person))
        insert(
            "people.affiliation (agency_id, person, organization)", id(person), places.get(place));
    village.told.forEach(this::tell);
    village.cohorts.forEach(this::gather);
    village.pools.forEach((program, pool) ->
        pool.forEach(it ->
            insert(
                "review.pool (agency_id, program, assessor, by_person, since)",
                program(program),
                id(it),
                id(it),
                Timestamp.from(now))));
    terms.insert(ids.next(), village.terms, now, people.getFirst(), now);
    calibrate();
    village.works.forEach(this::arrive);
  }

  private void build(int parent) {
    places.add(ids.next());
    insert(
        "people.organization (agency_id, id, name, kind, parent)",
        places.getLast(),
        "Place " + places.size(),
        "SCHOOL",
        parent < 0 ? null : places.get(parent));
  }

  private void register() {
    people.add(new Person.Id(ids.next()));
    var id = people.getLast().value();
    db.sql("insert into people.person (id, name) values (?, 'Somebody')").param(id).update();
    db.sql(
            """
            insert into people.email (address, person, kind, is_primary)
            values (?, ?, 'WORK', true)
            """)
        .params(address(id), id)
        .update();
  }

  private static String address(UUID person) {
    return person + "@village.example";
  }

  private void calibrate() {
    insert("review.calibration (agency_id, version, since)", version, Timestamp.from(now));
    for (var person = 0; person < village.people(); person++)
      insert(
          "review.qualification (agency_id, assessor, version, until, round_at)",
          id(person),
          version,
          Timestamp.from(village.lapsed.contains(person) ? now : now.plus(DAY)),
          Timestamp.from(now.minus(DAY)));
  }

  private void tell(Village.Told told) {
    insert(
        "review.relation (agency_id, person, address, kind, by_person, at)",
        id(told.person()),
        address(id(told.other())),
        told.coaches() ? "COACH" : "CLOSE",
        id(told.person()),
        Timestamp.from(now));
  }

  private void gather(Village.Cohort cohort) {
    var id = ids.next();
    db.sql(
            """
            insert into learning.cohort (agency_id, id, version, title, starts, ends, capacity,
                   facilitator, made_at)
            values (?, ?, ?, 'Fall', date '2026-09-01', date '2027-06-01', 20, ?, now())
            """)
        .params(agency.id().value(), id, version, id(cohort.leader()))
        .update();
    for (var member : cohort.members()) {
      db.sql(
              """
              insert into learning.enrollment (agency_id, id, person, version, state, since,
                     started_at)
              values (?, ?, ?, ?, 'STARTED', now(), now())
                  on conflict do nothing
              """)
          .params(agency.id().value(), ids.next(), id(member), version)
          .update();
      db.sql(
              """
              insert into learning.cohort_place (agency_id, enrollment, cohort, asked_at)
              select agency_id, id, ?, now() from learning.enrollment where person = ?
                  on conflict do nothing
              """)
          .params(id, id(member))
          .update();
    }
  }

  private void arrive(Village.Work work) {
    var seats = work.places().size() + work.free();
    var review =
        new Review(
            new Review.Id(ids.next()),
            codes.next(),
            new Version.Id(version),
            Set.of("A"),
            Set.of(),
            Review.State.WAITING,
            now);
    var organizations = new HashSet<UUID>();
    work.organizations().forEach(it -> organizations.add(places.get(it)));
    var origin =
        new Origin(
            review.id(),
            new Submission.Id(ids.next()),
            new Enrollment.Id(new UUID(7, work.enrollment())),
            new Person.Id(id(work.earner())),
            organizations,
            1,
            now);
    arrivals.insert(
        review,
        origin,
        new Panel(
            program(work.program()),
            1,
            Terms.Approval.NONE,
            work.eyes(),
            Panel.Occasion.SUBMISSION));
    db.sql("delete from review.seat where review = ?").param(review.id().value()).update();
    for (var seat = 1; seat <= seats; seat++) seat(review, work, seat);
    for (var it : work.conflicts())
      insert(
          "review.conflict (agency_id, review, assessor, declared_at)",
          review.id().value(),
          id(it),
          Timestamp.from(now));
    reviews.add(review);
  }

  private void seat(Review review, Village.Work work, int number) {
    var place = number <= work.places().size() ? work.places().get(number - 1) : null;
    insert(
        "review.seat (agency_id, review, number, due_at, code, assessor, taken_at)",
        review.id().value(),
        number,
        Timestamp.from(now),
        review.code(),
        place == null ? null : id(place.assessor()),
        place == null ? null : Timestamp.from(now.minus(DAY.multipliedBy(place.daysAgo()))));
    db.sql("update review.seat set until = ?::timestamptz where review = ? and number = ?")
        .params(until(place), review.id().value(), number)
        .update();
    if (place != null && place.done())
      insert(
          "review.rating (agency_id, id, review, assessor, submitted_at)",
          ids.next(),
          review.id().value(),
          id(place.assessor()),
          Timestamp.from(now));
  }

  private String until(Village.@Nullable Place place) {
    if (place == null) return "-infinity";
    if (place.done()) return "infinity";
    return (place.expired() ? now.minus(DAY) : now.plus(DAY)).toString();
  }

  private static String program(int number) {
    return "program-" + number;
  }

  private UUID id(int person) {
    return people.get(person).value();
  }

  /// @param table with its columns, the agency first
  private void insert(String table, @Nullable Object... values) {
    var all = new ArrayList<@Nullable Object>();
    all.add(agency.id().value());
    for (var value : values) all.add(value);
    var marks = "?, ".repeat(all.size() - 1) + "?";
    db.sql("insert into " + table + " values (" + marks + ") on conflict do nothing")
        .params(all)
        .update();
  }
}
