package org.laurel.credentials.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.Plenty;
import org.laurel.World;
import org.laurel.audit.Audit;
import org.laurel.audit.Finding;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.openbadges.json.Json;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What waits is issued many at once, and each credential is what it would be alone.
@LaurelTest
class BulkIssuingTests {

  /// `-Dlaurel.issuing.bulk=100000` says how fast it is.
  private static final int MANY = Integer.getInteger("laurel.issuing.bulk", 600);

  private static final String APART = "credentials.credential where own is not null";

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Plenty plenty;
  @Autowired Agencies agencies;
  @Autowired Backlog backlog;
  @Autowired IssuanceStore store;
  @Autowired AwardStore awards;
  @Autowired Wording wording;
  @Autowired Credentials credentials;
  @Autowired Audit audit;
  @Autowired Intruder intruder;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Agency agency;
  private Actor teacher;

  @BeforeEach
  void foundsAnAgencyWithOneCredential() {
    var slug = "bulk-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Agency of Many", "US-LA", "America/Chicago");
    teacher = earning.teacher(agency, "Odile");
    earning.credential(agency, teacher);
  }

  @Test
  void issuesEachAsItWouldBeAlone() {
    plenty.awards(agency, MANY);

    var start = System.nanoTime();
    while (count("credentials.pending") > 0) backlog.finish(); // its own rounds go on beside us
    var took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(count("credentials.credential")).isEqualTo(MANY + 1);
    assertThat(count(APART)).isBetween(MANY * 9 / 10, MANY); // a round's last few are kept whole
    assertThat(count("credentials.boilerplate")).isEqualTo(1);
    assertThat(count("credentials.pending")).isZero();
    assertThat(count("audit.entry where action = 'credential issued'")).isEqualTo(MANY + 1);
    assertThat(count("notices.message where action = 'See your credential'")).isEqualTo(MANY + 1);
    assertThat(world.within(agency, credentials::unsound)).isEmpty();
    assertThat(world.within(agency, audit::check)).isInstanceOf(Finding.Whole.class);
    var some =
        within(() -> db.sql("select id from credentials.award limit 20").query(UUID.class).list());
    for (var placed : within(() -> awards.placed(some)))
      assertThat(issued(placed.award().id()).without("proof").write())
          .isEqualTo(within(() -> wording.of(placed)).toJson().write());
    System.out.printf("Bulk issue: %,d in %,d ms%n", MANY, took.toMillis());
  }

  private Json.Obj issued(UUID id) {
    return Json.object(
        new String(world.within(agency, () -> credentials.document(new Credential.Id(id)))));
  }

  @Test
  void noticesWhenWhatTextsShareWasChanged() {
    plenty.awards(agency, 20);
    while (count("credentials.pending") > 0) backlog.finish();
    assertThat(world.within(agency, credentials::unsound)).isEmpty();

    changeFirstPiece("pieces[1] || ' '");

    assertThat(world.within(agency, credentials::unsound))
        .filteredOn(it -> it.contains("A byte of it was changed"))
        .isNotEmpty()
        .hasSize(count(APART));
    changeFirstPiece("left(pieces[1], -1)");
    assertThat(world.within(agency, credentials::unsound)).isEmpty();
  }

  private void changeFirstPiece(String to) {
    intruder.does(
        "update credentials.boilerplate set pieces[1] = %s where agency_id = '%s'"
            .formatted(to, agency.id().value()));
  }

  /// PostgreSQL takes a table that was empty when it looked for one of a single row, and then asked
  /// anew what to take for each row: twenty thousand were issued in one transaction.
  @Test
  void takesNoMoreAtOnceThanItAsksFor() {
    intruder.does(
        "update pg_class set relpages = 1, reltuples = 0 where oid = 'credentials.pending'::regclass");

    var taken =
        world.within(
            agency,
            () ->
                transaction.execute(status -> {
                  plenty.awards(agency, 20);
                  status.setRollbackOnly();
                  return store.takeAfter(new UUID(0, 0), 5);
                }));

    assertThat(taken).hasSize(5);
  }

  /// An award of a version that is nowhere, among good ones.
  @Test
  void issuesTheOthersWhenOneCannotBe() {
    plenty.awards(agency, 20);
    within(() ->
        db.sql(
                """
                with made as (
                    insert into credentials.award
                    select agency_id, '01900000-0000-7000-8000-00000000dead', gen_random_uuid(),
                           earner, basis, review, title, earner_name, identity_hash, salt, levels,
                           decided_at, made_at
                      from credentials.award limit 1
                    returning agency_id, id),
                place as (
                    insert into credentials.status (agency_id, list, index, award)
                    select agency_id, 99, 1, id from made)
                insert into credentials.pending select agency_id, id from made
                """)
            .update());

    while (count("credentials.pending") > 1) backlog.finish();

    assertThat(count("credentials.credential")).isEqualTo(21);
    assertThat(count("credentials.pending")).isEqualTo(1);
  }

  private int count(String rows) {
    return within(() -> db.sql("select count(*) from " + rows).query(Integer.class).single());
  }

  private <T> T within(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
