package org.laurel.credentials.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.Plenty;
import org.laurel.SecondLaurel;
import org.laurel.World;
import org.laurel.audit.Audit;
import org.laurel.audit.Finding;
import org.laurel.credentials.Credentials;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.review.Review;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// 64 issuers on two instances of Laurel compete for each award, while every insert on the way to a
/// credential fails in turn. With real kills: `org.laurel.kills.IssuingKillTests`.
@LaurelTest
class CompetingIssuersTests {

  private static final int ISSUERS = 64;
  private static final int AWARDS = Integer.getInteger("laurel.issuing.awards", 120);
  private static final List<String> INSERTS =
      List.of(
          "credentials.award",
          "credentials.pending",
          "credentials.status",
          "credentials.credential",
          "notices.message",
          "audit.entry",
          "database.event_publication");
  private static final String KEY = "award_agency_id_version_earner_basis_key";

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Plenty plenty;
  @Autowired Agencies agencies;
  @Autowired Awards awards;
  @Autowired Backlog backlog;
  @Autowired Credentials credentials;
  @Autowired Audit audit;
  @Autowired Intruder intruder;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired FailedEventPublications failed;
  @Autowired JdbcConnectionDetails application;
  @Autowired FlywayConnectionDetails owner;
  @TempDir Path folder;

  @Value("${laurel.home}")
  Path home;

  private Agency agency;
  private Review.Earned decision;

  /// One of the two instances.
  private record Instance(Awards awards, Backlog backlog, TransactionTemplate transaction) {}

  @BeforeEach
  void foundsAnAgency() {
    var slug = "crowded-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Crowded Agency", "US-LA", "America/Chicago");
    decision = earning.decision(agency, earning.teacher(agency, "Odile"));
  }

  @Test
  void doublesAndLosesNothing() throws Exception {
    var decisions = plenty.decisions(decision, AWARDS);
    try (var second = SecondLaurel.beside(folder, home, application, owner)) {
      var instances =
          List.of(
              new Instance(awards, backlog, transaction),
              new Instance(
                  second.bean(Awards.class),
                  second.bean(Backlog.class),
                  second.bean(TransactionTemplate.class)));
      var failures = 0;
      var each = AWARDS / (INSERTS.size() + 1);
      for (var turn = 0; turn <= INSERTS.size(); turn++) {
        var some =
            decisions.subList(turn * each, turn == INSERTS.size() ? AWARDS : turn * each + each);
        failures +=
            turn == INSERTS.size()
                ? compete(instances, some)
                : failing(INSERTS.get(turn), () -> compete(instances, some));
      }
      assertThat(failures).isPositive();
      assertThat(compete(instances, decisions)).isZero(); // as the registry tells again
      finish();
    }

    assertIssuedOnceEach();
    System.out.printf(
        "Competing issuers: %,d awards x %d, nothing doubled or lost%n", AWARDS, ISSUERS);
  }

  /// The control: without the unique key, the same competition doubles.
  @Test
  void doublesWithoutTheKey() throws Exception {
    var one = plenty.decisions(decision, 1);
    intruder.does("alter table credentials.award drop constraint " + KEY);
    try {
      compete(List.of(new Instance(awards, backlog, transaction)), one);
      assertThat(count("credentials.award")).isGreaterThan(1);
    } finally {
      finish();
      for (var table : List.of("status", "credential", "pending"))
        intruder.does("delete from credentials.%s where agency_id = '%s'".formatted(table, id()));
      intruder.does("delete from credentials.award where agency_id = '%s'".formatted(id()));
      intruder.does(
          "alter table credentials.award add constraint %s unique (agency_id, version, earner, basis)"
              .formatted(KEY));
    }
  }

  /// Every issuer makes every award, in an order of its own; some work through what waits.
  ///
  /// @return how often somebody failed
  private int compete(List<Instance> instances, List<Review.Earned> decisions) throws Exception {
    var failures = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var issuers =
          IntStream.range(0, ISSUERS)
              .mapToObj(number -> issuer(number, instances, decisions, failures))
              .toList();
      for (var issuer : threads.invokeAll(issuers)) issuer.get();
    }
    return failures.get();
  }

  private Callable<Object> issuer(
      int number, List<Instance> instances, List<Review.Earned> decisions, AtomicInteger failures) {
    return () -> {
      var mine = new ArrayList<>(decisions);
      Collections.shuffle(mine, new Random(number));
      var instance = instances.get(number % instances.size());
      for (var each : mine)
        try {
          make(instance, each);
        } catch (DataAccessException | TransactionException expected) {
          failures.incrementAndGet();
        }
      if (number % 8 == 0) instance.backlog().finish();
      return number;
    };
  }

  private void make(Instance instance, Review.Earned earned) {
    world.within(
        agency,
        () -> instance.transaction().executeWithoutResult(_ -> instance.awards().make(earned)));
  }

  /// About every third insert into the table fails.
  private int failing(String table, Callable<Integer> work) throws Exception {
    intruder.does(
        """
        create or replace function public.fail_often() returns trigger language plpgsql as
        $$ begin if random() < 0.3 then raise 'out of order'; end if; return new; end $$
        """);
    intruder.does(
        "create trigger fail_often before insert on %s for each row when (%s)"
                .formatted(table, ours(table))
            + " execute function public.fail_often()");
    try {
      return work.call();
    } finally {
      intruder.does("drop trigger fail_often on " + table);
    }
  }

  private String ours(String table) {
    return table.startsWith("database")
        ? "new.serialized_event like '%" + id() + "%'"
        : "new.agency_id = '" + id() + "'";
  }

  private void finish() {
    awaitPublications();
    while (count("credentials.pending") > 0) backlog.finish();
    awaitPublications();
  }

  /// What failed is told again, as it would be within seconds.
  private void awaitPublications() {
    failed.resubmit(ResubmissionOptions.defaults());
    while (db.sql("select count(*) from database.event_publication where serialized_event like :id")
            .param("id", "%" + id() + "%")
            .query(Integer.class)
            .single()
        > 0) Thread.onSpinWait();
  }

  private void assertIssuedOnceEach() {
    assertThat(count("credentials.award")).isEqualTo(AWARDS);
    for (var each :
        List.of(
            "distinct earner) from credentials.award",
            "*) from credentials.credential",
            "*) from credentials.status",
            "*) from audit.entry where action = 'credential issued'",
            "distinct subject) from audit.entry where action = 'credential issued'",
            "*) from notices.message where subject = 'You earned a micro-credential'",
            "distinct person) from notices.message where subject = 'You earned a micro-credential'"))
      assertThat(counted("select count(" + each)).as(each).isEqualTo(AWARDS);
    assertThat(count("credentials.pending")).isZero();
    assertThat(world.within(agency, credentials::unsound)).isEmpty();
    assertThat(world.within(agency, audit::check)).isInstanceOf(Finding.Whole.class);
  }

  private int count(String table) {
    return counted("select count(*) from " + table);
  }

  private int counted(String query) {
    return within(() -> db.sql(query).query(Integer.class).single());
  }

  private <T> T within(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }

  private UUID id() {
    return agency.id().value();
  }
}
