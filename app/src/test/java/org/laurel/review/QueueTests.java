package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.Statements;
import org.laurel.World;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.portfolio.Submission;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class QueueTests {

  private static final Instant DUE = Instant.parse("2026-11-27T23:00:00Z");

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Queue queue;
  @Autowired Conflicts conflicts;
  @Autowired ArrivalStore arrivals;
  @Autowired SeatStore seats;
  @Autowired RatingStore ratings;
  @Autowired Codes codes;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Agency agency;
  private Actor ines;
  private Actor sam;
  private Person.Id maya;

  /// Each test in an agency of its own, because a queue is shared by all who work in it.
  @BeforeEach
  void foundAnAgency() {
    var slug = "q" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    ines = in(agency, world.ines);
    sam = in(agency, world.sam);
    maya = world.maya.id();
  }

  /// Accounts are global, so the people of the world can work here as well.
  private static Actor in(Agency agency, Actor person) {
    return new Actor(person.person(), agency.id(), Set.of(Role.ASSESSOR));
  }

  @Test
  void givesTheOnePromisedFirst() {
    arrive(maya, DUE.plus(1, ChronoUnit.DAYS));
    var urgent = arrive(maya, DUE);
    arrive(maya, DUE.plus(2, ChronoUnit.DAYS));

    assertThat(next(ines)).isEqualTo(urgent);
    assertThat(next(sam)).isEqualTo(urgent);
    assertThat(next(ines)).isNotEqualTo(urgent);
  }

  @Test
  void givesNothingWhenNothingWaits() {
    assertThat(in(() -> queue.next(ines))).isEmpty();
  }

  @Test
  void seatsTwoAndNoMore() {
    arrive(maya, DUE);
    var wren = in(agency, world.wren);

    next(ines);
    next(sam);

    assertThat(in(() -> queue.next(wren))).isEmpty();
  }

  @Test
  void givesNobodyTheirOwnWork() {
    arrive(ines.id(), DUE);

    assertThat(in(() -> queue.next(ines))).isEmpty();
    assertThat(in(() -> queue.next(sam))).isPresent();
  }

  @Test
  void givesNobodyAColleaguesWorkAlsoWhenTheyMovedThereLater() {
    arrive(maya, DUE);
    var school = organization("Cedar Hollow");
    affiliate(maya, school);
    affiliate(ines.id(), school);

    assertThat(in(() -> queue.next(ines))).isEmpty();
    assertThat(in(() -> queue.next(sam))).isPresent();
  }

  @Test
  void formsNoReciprocalPairs() {
    arrive(ines.id(), DUE);
    next(sam);
    arrive(sam.id(), DUE);

    assertThat(in(() -> queue.next(ines))).isEmpty();
  }

  @Test
  void stopsWhenHandsAreFull() {
    for (var i = 0; i <= Terms.DEFAULT.loadCap(); i++) arrive(maya, DUE);
    for (var i = 0; i < Terms.DEFAULT.loadCap(); i++) next(ines);

    assertThatThrownBy(() -> next(ines))
        .isInstanceOf(Refused.class)
        .hasMessage(ReviewPolicy.LOAD_CAP.sentence());
  }

  @Test
  void givesBackWhatAConflictIsDeclaredOn() {
    arrive(maya, DUE);
    var review = next(ines);

    world.within(agency, () -> conflicts.declare(ines, review.code()));

    assertThat(in(() -> queue.next(ines))).isEmpty();
    assertThat(in(() -> queue.overview(ines.id()).inHand())).isEmpty();
    assertThat(next(sam)).isEqualTo(review);
  }

  @Test
  void takesNoConflictOnWhatSomebodyElseHolds() {
    arrive(maya, DUE);
    var review = next(ines);

    assertThatThrownBy(() -> world.within(agency, () -> conflicts.declare(sam, review.code())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void passesOnWhatWasLeftLying() {
    arrive(maya, DUE);
    var review = next(ines);
    next(sam);
    run(() ->
        seats.take(
            new SeatStore.Seat(review, 1, SeatStore.Hold.MINE),
            ines.id(),
            Instant.EPOCH,
            Instant.EPOCH));
    var wren = in(agency, world.wren);

    assertThat(next(wren)).isEqualTo(review);
    assertThat(in(() -> queue.overview(ines.id()).inHand())).isEmpty();
  }

  @Test
  void tellsNothingByOrder() {
    var arrived = new ArrayList<String>();
    for (var i = 0; i < 20; i++) arrived.add(arrive(maya, DUE).code());

    var shown = in(() -> queue.overview(ines.id()).waiting()).stream().map(Review::code).toList();

    assertThat(shown).isSorted().containsExactlyInAnyOrderElementsOf(arrived);
  }

  /// Forty chairs beside her own are then due before everything that she may take.
  @Test
  void looksOnceForWhoWorksAheadOfAllOthers() {
    for (var i = 0; i < 150; i++) arrive(maya, DUE);
    for (var i = 0; i < 40; i++) rate(ines, next(ines));

    var sent = Statements.sentBy(() -> next(ines));

    assertThat(sent).filteredOn(it -> it.startsWith("with due as")).hasSize(1);
  }

  @Test
  void seatsNobodyTwiceWhenAllComeAtOnce() throws Exception {
    for (var i = 0; i < 10; i++) arrive(maya, DUE);
    var calls = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 8; i++) {
      var assessor = i % 2 == 0 ? ines : sam;
      calls.add(() -> in(() -> queue.next(assessor)).isPresent());
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(calls)) assertThat(answer.get()).isTrue();
    }

    assertThat(in(() -> queue.overview(ines.id()).inHand())).hasSize(4).doesNotHaveDuplicates();
    assertThat(in(() -> queue.overview(sam.id()).inHand())).hasSize(4).doesNotHaveDuplicates();
  }

  /// Promise 6 over the whole house: people who teach, review, work together and judge each other.
  @Test
  void allocatesNothingForbiddenAmongPeopleWhoDoEverything() {
    var random = new Random(20261121);
    var people =
        Stream.of(
                world.maya,
                world.joel,
                world.ines,
                world.sam,
                world.wren,
                world.ruth,
                world.priya,
                world.tom,
                world.lena,
                world.ada,
                world.hugo,
                world.hana)
            .map(it -> in(agency, it))
            .toList();
    var schools = List.of(organization("One"), organization("Two"), organization("Three"));
    for (var person : people)
      if (random.nextInt(3) > 0) affiliate(person.id(), schools.get(random.nextInt(3)));

    for (var i = 0; i < 400; i++)
      if (random.nextInt(3) == 0) arrive(people.get(random.nextInt(12)).id(), DUE);
      else tryToReview(people.get(random.nextInt(12)), random);

    assertThat(count("select count(*) from review.rating")).isGreaterThan(30);
    assertThat(count(FORBIDDEN)).isZero();
  }

  private static final String FORBIDDEN =
      """
      select count(*)
        from review.rating t
        join review.origin o on o.review = t.review
       where t.assessor = o.earner
          or exists (select from people.affiliation a
                       join people.affiliation b on b.organization = a.organization
                      where a.person = t.assessor
                        and b.person = o.earner)
          or exists (select from review.rating back
                       join review.origin mine on mine.review = back.review
                      where back.assessor = o.earner
                        and mine.earner = t.assessor)
      """;

  private void tryToReview(Actor assessor, Random random) {
    var review = in(() -> queue.following(assessor));
    if (review.isEmpty()) return;
    if (random.nextInt(10) == 0) {
      world.within(agency, () -> conflicts.declare(assessor, review.get().code()));
      return;
    }
    rate(assessor, review.get());
  }

  private void rate(Actor assessor, Review review) {
    run(() -> {
      var scores = List.of(new Score("A", "b", ""));
      ratings.insert(review.id(), assessor.id(), new Rating(ids.next(), scores), DUE);
      seats.keep(review.id(), assessor.id());
    });
  }

  private Review next(Actor assessor) {
    return in(() -> queue.next(assessor)).orElseThrow();
  }

  private Review arrive(Person.Id earner, Instant due) {
    var review =
        new Review(
            new Review.Id(ids.next()),
            codes.next(),
            new Version.Id(ids.next()),
            Set.of("A"),
            Set.of(),
            Review.State.WAITING,
            due);
    var origin =
        new Origin(
            review.id(),
            new Submission.Id(ids.next()),
            new Enrollment.Id(ids.next()),
            earner,
            new HashSet<>(),
            1,
            DUE);
    run(() -> arrivals.insert(review, origin, Panel.of(Terms.DEFAULT, "", Terms.Eyes.ANY)));
    return review;
  }

  private UUID organization(String name) {
    var id = ids.next();
    run(() ->
        db.sql(
                "insert into people.organization (agency_id, id, name, kind) values (?, ?, ?, 'SCHOOL')")
            .params(agency.id().value(), id, name)
            .update());
    return id;
  }

  private void affiliate(Person.Id person, UUID organization) {
    run(() ->
        db.sql("insert into people.affiliation (agency_id, person, organization) values (?, ?, ?)")
            .params(agency.id().value(), person.value(), organization)
            .update());
  }

  private int count(String sql) {
    return in(() -> db.sql(sql).query(Integer.class).single());
  }

  private void run(Runnable work) {
    world.within(agency, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
