package org.laurel.credentials.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.review.Review;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A decision becomes one credential: whoever competes, wherever it breaks off.
@LaurelTest
class ExactlyOnceTests {

  private static final int THREADS = 64;

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Awards awards;
  @Autowired Issuance issuance;
  @Autowired Issuing issuing;
  @Autowired Backlog backlog;
  @Autowired Credentials credentials;
  @Autowired Agencies agencies;
  @Autowired Intruder intruder;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Agency agency;
  private Actor teacher;
  private Review.Earned decision;

  @BeforeEach
  void decides() {
    var slug = "once-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Once Only", "US-LA", "America/Chicago");
    teacher = earning.teacher(agency, "Odile");
    decision = earning.decision(agency, teacher);
  }

  @Test
  void whenManyMakeTheSameAward() throws Exception {
    allAtOnce(() -> makeAward());
    backlog.finish();

    assertIssuedOnce();
  }

  @Test
  void whenManySignTheSameAward() throws Exception {
    halted(this::makeAward);
    var award = onlyAward();

    allAtOnce(() -> world.within(agency, () -> issuance.issue(award)));

    assertIssuedOnce();
  }

  @Test
  void whenTheDecisionIsAnnouncedAgainAndAgain() {
    earning.credential(agency, teacher);

    makeAward();
    earning.announce(agency, decision);
    backlog.finish();

    assertIssuedOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"credentials.award", "credentials.pending", "credentials.status"})
  void whenMakingTheAwardBreaksOff(String table) {
    failing(table, () -> assertThatThrownBy(this::makeAward).hasMessageContaining("out of order"));
    assertThat(awardsMade()).isZero();

    makeAward();
    backlog.finish();

    assertIssuedOnce();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "credentials.issuer_key",
        "credentials.credential",
        "notices.message",
        "audit.entry"
      })
  void whenSigningBreaksOff(String table) {
    halted(this::makeAward);
    var award = onlyAward();
    failing(
        table,
        () ->
            assertThatThrownBy(() -> world.within(agency, () -> issuance.issue(award)))
                .hasMessageContaining("out of order"));
    assertThat(issued()).isEmpty();

    backlog.finish();

    assertIssuedOnce();
  }

  @Test
  void whenIssuingIsHaltedAndResumed() {
    world.within(agency, () -> issuing.halt(teacher, "A key may be stolen."));
    makeAward();
    backlog.finish();
    assertThat(issued()).isEmpty();
    assertThat(world.within(agency, issuing::state).waiting()).isEqualTo(1);

    release();
    backlog.finish();

    assertIssuedOnce();
  }

  private void makeAward() {
    world.within(agency, () -> transaction.executeWithoutResult(_ -> awards.make(decision)));
  }

  /// Leaves the award waiting, as a crash after step one does.
  private void halted(Runnable work) {
    world.within(agency, () -> issuing.halt(teacher, "Testing."));
    work.run();
    awaitPublications();
    release();
  }

  private void release() {
    world.within(agency, () -> issuing.askToResume(teacher, "It was a false alarm."));
    world.within(agency, () -> issuing.resume(world.ada));
  }

  private void awaitPublications() {
    while (db.sql("select count(*) from database.event_publication where serialized_event like :id")
            .param("id", "%" + agency.id().value() + "%")
            .query(Integer.class)
            .single()
        > 0) Thread.onSpinWait();
  }

  private void failing(String table, Runnable work) {
    intruder.does(
        """
        create or replace function public.fail() returns trigger language plpgsql as
        $$ begin raise 'out of order'; end $$
        """);
    intruder.does(
        "create trigger fail before insert on %s for each row when (new.agency_id = '%s')"
                .formatted(table, agency.id().value())
            + " execute function public.fail()");
    try {
      work.run();
    } finally {
      intruder.does("drop trigger fail on " + table);
    }
  }

  private static void allAtOnce(Runnable work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, THREADS)
              .<Callable<Object>>mapToObj(_ -> Executors.callable(work))
              .toList();
      for (var done : threads.invokeAll(all)) done.get();
    }
  }

  private void assertIssuedOnce() {
    awaitPublications();
    assertThat(issued()).hasSize(1);
    assertThat(awardsMade()).isEqualTo(1);
    assertThat(count("credentials.status")).isEqualTo(1);
    assertThat(count("credentials.pending")).isZero();
    assertThat(count("audit.entry where action = 'credential issued'")).isEqualTo(1);
    assertThat(world.within(agency, credentials::unsound)).isEmpty();
  }

  private List<Credential> issued() {
    return world.within(agency, () -> credentials.of(teacher.id()));
  }

  private UUID onlyAward() {
    return within(() -> db.sql("select id from credentials.award").query(UUID.class).single());
  }

  private int awardsMade() {
    return count("credentials.award");
  }

  private int count(String rows) {
    return within(() -> db.sql("select count(*) from " + rows).query(Integer.class).single());
  }

  private <T> T within(java.util.function.Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
