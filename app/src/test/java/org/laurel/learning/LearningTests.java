package org.laurel.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.RealHours;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Role;
import org.laurel.programs.Programs;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class LearningTests {

  private static int teachers;

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired InstantSource clock;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired Enrollments enrollments;
  @Autowired Plans plans;
  @Autowired HoursLedger ledger;
  @Autowired FinisherStore finishers;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Version steam;
  Actor teacher;

  @BeforeEach
  void loadSteam() {
    in(() -> programs.load(Path.of("../programs/lausd-steam")));
    steam = in(() -> catalog.published("steam").orElseThrow());
    teacher = world.joins(world.bayou, "Lea Moreau" + (char) ('a' + teachers++), Role.EDUCATOR);
  }

  @Test
  void enrolsOnce() {
    var first = in(() -> enrollments.enrol(teacher, steam.id()));
    var again = in(() -> enrollments.enrol(teacher, steam.id()));

    assertThat(again).isEqualTo(first);
    assertThat(first.state()).isEqualTo(State.NOT_STARTED);
    assertThat(events(first)).containsExactly("NOT_STARTED");
  }

  @Test
  void recordsEveryChangeOfState() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();

    in(() -> enrollments.move(id, State.STARTED));
    in(() -> enrollments.rest(teacher, id, State.PAUSED, Reason.TIME));
    var resumed = in(() -> enrollments.resume(teacher, id));

    assertThat(resumed.state()).isEqualTo(State.STARTED);
    assertThat(events(resumed)).containsExactly("NOT_STARTED", "STARTED", "PAUSED", "STARTED");
  }

  @Test
  void refusesAStateThatCannotFollow() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();

    assertThatThrownBy(() -> in(() -> enrollments.move(id, State.EARNED)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Not started");
  }

  @Test
  void creditsNoBasisTwice() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();

    var first = credits(id, HoursAccount.HOMEWORK, 6, "EOLA-1");
    var again = credits(id, HoursAccount.HOMEWORK, 6, "EOLA-1");

    assertThat(first).isTrue();
    assertThat(again).isFalse();
    assertThat(in(() -> ledger.logged(id)))
        .hasEntrySatisfying(HoursAccount.HOMEWORK, it -> assertThat(it).isEqualByComparingTo("6"));
  }

  @Test
  void refusesMoreHoursThanAreAskedForExactly() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();

    declares(id, HoursAccount.FACE_TO_FACE, "28", "Sessions");

    assertThatThrownBy(() -> declares(id, HoursAccount.FACE_TO_FACE, "3", "One more"))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "Face to face: 28 hours are logged and 30, exactly are asked for, so 3 more are"
                + " too many.");
    assertThatThrownBy(() -> declares(id, HoursAccount.FACE_TO_FACE, "1", "Sessions"))
        .hasMessageContaining("logged already");
    assertThatThrownBy(() -> declares(id, HoursAccount.HOMEWORK, "1", "At home"))
        .hasMessageContaining("accepted");
  }

  @Test
  void takesBackALineOnceAndKeepsBoth() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();
    declares(id, HoursAccount.SELF_PACED, "4.5", "Units 1 and 2");
    var line = in(() -> plans.own(teacher, id)).lines().getFirst();

    in(() -> plans.takeBack(teacher, id, line.id()));

    var plan = in(() -> plans.own(teacher, id));
    assertThat(plan.lines()).hasSize(2);
    assertThat(plan.account(HoursAccount.SELF_PACED).soFar()).isEqualTo("0");
    assertThatThrownBy(() -> in(() -> plans.takeBack(teacher, id, line.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void showsNobodyElsesPlan() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();

    assertThatThrownBy(() -> in(() -> plans.own(world.maya, id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.within(world.harbor, () -> plans.own(world.hugo, id)))
        .isInstanceOf(NotFound.class);
  }

  /// Oracle: `numpy.percentile([100, 101, 104, 110, 120], [50, 80])` of NumPy 1.24 is 104 and 112.
  @Test
  void knowsWhatFinishersReallyTook() {
    var version = in(() -> catalog.published("steam").orElseThrow());
    var before = real(version.id()).map(RealHours::finishers).orElse(0);

    for (var hours : List.of(100, 101, 104, 110, 120)) finishes(hours);

    var real = real(version.id()).orElseThrow();
    assertThat(real.finishers()).isEqualTo(before + 5);
    var facts = new FinisherFacts(finishers, clock);
    var told = in(() -> transaction.execute(_ -> facts.realHours(version.id()).orElseThrow()));
    assertThat(told).isEqualTo(real);
    if (before == 0) {
      assertThat(real.total().median()).isEqualByComparingTo("104");
      assertThat(real.total().mostly()).isEqualByComparingTo("112");
      var none = new RealHours.Spread(new BigDecimal("0.0"), new BigDecimal("0.0"));
      assertThat(real.accounts())
          .containsEntry(HoursAccount.SELF_PACED, real.total())
          .containsEntry(HoursAccount.FACE_TO_FACE, none);
    }
  }

  @Test
  void tellsNothingOfFewFinishers() {
    var willow = agencies.found("willow-few", "Willow County", "US-VA", "America/New_York");
    var none = world.within(willow, () -> transaction.execute(_ -> finishers.hours(1)));

    assertThat(none.isEmpty()).isTrue();
  }

  private Optional<RealHours> real(Version.Id version) {
    return Optional.ofNullable(in(() -> transaction.execute(_ -> finishers.hours(1))).get(version));
  }

  private void finishes(int hours) {
    var finisher =
        world.joins(world.bayou, "Finn Arceneaux" + "x".repeat(hours - 99), Role.EDUCATOR);
    var id = in(() -> enrollments.enrol(finisher, steam.id())).id();
    for (var state : List.of(State.STARTED, State.WITH_ASSESSORS, State.EARNED))
      in(() -> enrollments.move(id, state));
    credits(id, HoursAccount.SELF_PACED, hours, "all of it");
  }

  @Test
  void leadsFromTheOfferToTheEvidenceAndThePlan() {
    var browser = new Client(port, "bayou").signIn(World.address(world.bayou, name()));

    var evidence = browser.post("/enrollments", Map.of("microCredential", "steam"));
    var plan = browser.get("/learning");

    assertThat(evidence.uri().getPath()).startsWith("/bayou/enrollments/");
    assertThat(evidence.body()).contains("Access snapshot");
    assertThat(plan.body()).contains("STEAM", "Not started", "30, exactly", "Log hours");
  }

  @Test
  void logsHoursOnThePageAndSaysWhatIsWrong() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();
    var browser = new Client(port, "bayou").signIn(World.address(world.bayou, name()));
    var path = "/enrollments/" + id.value() + "/hours";
    browser.get(path);

    var good = browser.post(path, hours("FACE_TO_FACE", "3", "Session 1"));
    var words = browser.post(path, hours("FACE_TO_FACE", "three", "Session 2"));
    var many = browser.post(path, hours("FACE_TO_FACE", "300", "Session 2"));
    var empty = browser.post(path, hours("FACE_TO_FACE", "3", " "));
    var again = browser.post(path, hours("FACE_TO_FACE", "3", "Session 1"));

    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(good.body()).contains("Logged.", "Session 1");
    for (var wrong : List.of(words, many, empty, again)) {
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body()).contains("There is a problem");
    }
    assertThat(in(() -> plans.own(teacher, id)).lines()).hasSize(1);
  }

  @Test
  void showsManagersWhoIsStuckFirstAndTeachersNothing() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();
    hasNotMovedFor400Days(id);
    var manager = new Client(port, "bayou").signIn(World.address(world.bayou, "Priya Raman"));
    var educator = new Client(port, "bayou").signIn(World.address(world.bayou, name()));

    assertThat(manager.get("/progress").body()).contains(name(), "STEAM", "Not started");
    assertThat(educator.get("/progress").statusCode()).isEqualTo(403);
  }

  /// Longer than anybody else in the world that all tests share.
  private void hasNotMovedFor400Days(Enrollment.Id id) {
    var old = "update learning.enrollment set since = now() - interval '400 days' where id = :id";
    in(() -> transaction.execute(_ -> db.sql(old).param("id", id.value()).update()));
  }

  @Test
  void pausesAndGoesOnByThePage() {
    var id = in(() -> enrollments.enrol(teacher, steam.id())).id();
    var browser = new Client(port, "bayou").signIn(World.address(world.bayou, name()));
    browser.get("/learning");

    var paused = browser.post("/enrollments/" + id.value() + "/pause", Map.of("reason", "TIME"));
    var wrong = browser.post("/enrollments/" + id.value() + "/pause", Map.of("reason", "BORED"));
    browser.get("/learning");
    browser.post("/enrollments/" + id.value() + "/resumption", Map.of());

    assertThat(paused.body()).contains("Paused");
    assertThat(wrong.statusCode()).isBetween(400, 499);
    assertThat(in(() -> enrollments.of(id)).state()).isEqualTo(State.NOT_STARTED);
  }

  private static Map<String, String> hours(String account, String hours, String basis) {
    return Map.of("account", account, "hours", hours, "basis", basis);
  }

  private String name() {
    return teacher.person().name();
  }

  private boolean credits(Enrollment.Id id, HoursAccount account, int hours, String basis) {
    return in(() ->
        ledger.credit(
            id,
            account,
            BigDecimal.valueOf(hours),
            Provenance.ACCEPTED_EVIDENCE,
            basis,
            teacher.id()));
  }

  private void declares(Enrollment.Id id, HoursAccount account, String hours, String basis) {
    in(() -> plans.declare(teacher, id, account, new BigDecimal(hours), basis));
  }

  private List<String> events(Enrollment enrollment) {
    return in(() ->
        transaction.execute(_ ->
            db.sql(
                    """
                    select to_state from learning.enrollment_event
                     where enrollment = :id order by at, id
                    """)
                .param("id", enrollment.id().value())
                .query(String.class)
                .list()));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(world.bayou, work);
  }

  private void in(Runnable work) {
    world.within(world.bayou, work);
  }
}
