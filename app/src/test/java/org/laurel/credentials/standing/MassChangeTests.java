package org.laurel.credentials.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.Plenty;
import org.laurel.World;
import org.laurel.audit.Audit;
import org.laurel.audit.Finding;
import org.laurel.credentials.Credential;
import org.laurel.openbadges.StatusList;
import org.laurel.openbadges.json.Json;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two people change how many credentials stand, and everybody sees it.
@LaurelTest
class MassChangeTests {

  /// `-Dlaurel.mass=100000` says how long so many take.
  private static final int MANY = Integer.getInteger("laurel.mass", 300);

  private static final String REASON = "Its test was wrong.";

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Plenty plenty;
  @Autowired Agencies agencies;
  @Autowired MassChanges changes;
  @Autowired MassWork work;
  @Autowired MassRounds rounds;
  @Autowired Intruder intruder;
  @Autowired Audit audit;
  @Autowired InstantSource clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Actor teacher;
  private Actor first;
  private Actor second;
  private Credential credential;

  @BeforeEach
  void foundsAnAgencyWithOneCredential() {
    var slug = "mass-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Agency of Changes", "US-LA", "America/Chicago");
    teacher = earning.teacher(agency, "Mona");
    credential = earning.credential(agency, teacher);
    first = world.joins(agency, "Ada First", Role.ADMINISTRATOR);
    second = world.joins(agency, "Ben Second", Role.ADMINISTRATOR);
  }

  @Test
  void revokesManyAndEverybodySeesItWithinAMinute() {
    fill();

    var start = System.nanoTime();
    var id = decided(Act.REVOKE, ofTheVersion(Act.REVOKE));
    await(id);
    var took = Duration.ofNanos(System.nanoTime() - start);
    var seen = seenRevoked();

    assertThat(took).isLessThan(Duration.ofMinutes(10));
    assertThat(seen).isLessThan(Duration.ofSeconds(60));
    assertThat(count("credentials.status where revoked_at is not null")).isEqualTo(MANY + 1);
    assertThat(count("audit.entry where action = 'credential revoked'")).isEqualTo(MANY + 1);
    assertThat(count("notices.message where subject = 'A credential of yours was revoked'"))
        .isEqualTo(MANY + 1);
    assertThat(world.within(agency, audit::check)).isInstanceOf(Finding.Whole.class);
    System.out.printf(
        "Mass revoke: %,d in %,d ms, seen after %,d ms%n",
        MANY + 1, took.toMillis(), seen.toMillis());
  }

  /// The page and the list of anybody, after it was asked for before.
  private Duration seenRevoked() {
    var anybody = new Client(port, agency.slug());
    var start = clock.instant();
    while (!anybody.get(page()).body().contains("<h1>Revoked</h1>")
        || !list("", credential.id().value())) Thread.onSpinWait();
    return Duration.between(start, clock.instant());
  }

  @Test
  void putsOnHoldAndReinstates() {
    decidedAndDone(Act.SUSPEND);
    var anybody = new Client(port, agency.slug());

    assertThat(anybody.get(page()).body())
        .contains("<h1>On hold</h1>", "On hold since", REASON)
        .doesNotContain("certificate.pdf");
    assertThat(anybody.get("/api/v1" + page()).body()).contains("\"status\":\"on hold\"");
    assertThat(anybody.get(page() + "/certificate.pdf").statusCode()).isEqualTo(409);
    assertThat(list("/suspension", credential.id().value())).isTrue();
    assertThat(list("", credential.id().value())).isFalse();
    assertThat(messages()).contains("A credential of yours is on hold");

    decidedAndDone(Act.REINSTATE);

    assertThat(anybody.get(page()).body()).contains("<h1>Valid</h1>");
    assertThat(messages()).contains("Your credential stands again");
  }

  @Test
  void goesOnAfterACrashWhereItWas() {
    plenty.awards(agency, 30);
    issueAll();
    var id = propose(Act.REVOKE, ofTheVersion(Act.REVOKE));
    within(() ->
        db.sql(
                """
                update credentials.mass_change
                   set confirmed_by = :by,
                       confirmed_at = now()
                """)
            .param("by", second.id().value())
            .update());
    assertThat(world.within(agency, () -> work.goOn(id, 10))).isTrue();
    failing(() -> assertThatThrownBy(() -> world.within(agency, () -> work.goOn(id, 10))));
    assertThat(count("credentials.status where revoked_at is not null")).isEqualTo(10);

    rounds.goOn();

    await(id);
    assertThat(count("audit.entry where action = 'credential revoked'")).isEqualTo(31);
    assertThat(count("notices.message where subject = 'A credential of yours was revoked'"))
        .isEqualTo(31);
  }

  @Test
  void findsByEachRule() {
    var now = clock.instant();
    var version = credential.version().value();
    assertThat(found(rule(version, null, null, null, null))).isEqualTo(1);
    assertThat(found(rule(UUID.randomUUID(), null, null, null, null))).isZero();
    assertThat(found(rule(null, UUID.randomUUID(), null, null, null))).isZero();
    assertThat(found(rule(null, null, now.minusSeconds(3600), null, null))).isEqualTo(1);
    assertThat(found(rule(null, null, now.plusSeconds(3600), null, null))).isZero();
    assertThat(found(rule(null, null, null, now.minusSeconds(3600), null))).isZero();
    assertThat(found(rule(null, null, null, null, key(1)))).isEqualTo(1);
    assertThat(found(rule(null, null, null, null, key(2)))).isZero();
    judgedBy(second);
    assertThat(found(rule(null, second.id().value(), null, null, null))).isEqualTo(1);
  }

  @Test
  void isProposedByOneAndConfirmedByAnother() {
    var ada = new Client(port, agency.slug()).signIn(World.address(agency, "Ada First"));
    var ben = new Client(port, agency.slug()).signIn(World.address(agency, "Ben Second"));
    var what = "version:" + credential.version().value();
    assertThat(ada.get("/issuing/changes?act=REVOKE&what=" + what).body())
        .contains("1 found", teacher.person().name());
    assertThat(ada.post("/issuing/changes", Map.of("act", "REVOKE", "what", what)).body())
        .contains("Give the reason");
    var form = Map.of("act", "REVOKE", "what", what, "reason", REASON);
    var shown = ada.post("/issuing/changes", form);
    assertThat(shown.body()).contains("Another administrator must confirm it.");
    var path = shown.uri().getPath().replaceFirst("^/[^/]+", "");

    assertThat(ada.post(path + "/confirmation", Map.of()).body())
        .contains("You proposed it, so somebody else must confirm it.");
    ben.get(path);
    ben.post(path + "/confirmation", Map.of());
    await(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));

    assertThat(ada.get(path).body()).contains("Finished", "Ben Second");
    assertThat(ben.post(path + "/withdrawal", Map.of()).body())
        .contains("Somebody has decided on it already.");
  }

  @Test
  void refusesWhatFindsNothingOrEverything() {
    assertThatThrownBy(() -> propose(Act.REVOKE, rule(null, null, null, null, null)))
        .hasMessageContaining("Choose at least one thing");
    assertThatThrownBy(() -> propose(Act.REVOKE, rule(UUID.randomUUID(), null, null, null, null)))
        .hasMessageContaining("No credential is like that.");
    assertThat(count("credentials.mass_change")).isZero();
  }

  private void fill() {
    plenty.awards(agency, MANY);
    issueAll();
    new Client(port, agency.slug()).get(page());
  }

  /// Written by hand: how they are issued is another test's.
  private void issueAll() {
    within(() ->
        db.sql(
                """
                with taken as (delete from credentials.pending returning agency_id, award)
                insert into credentials.credential (agency_id, id, document, sha256, issued_at)
                select agency_id, award, '{}', '', now() from taken
                """)
            .update());
  }

  private void decidedAndDone(Act act) {
    await(decided(act, ofTheVersion(act)));
  }

  private UUID decided(Act act, Rule rule) {
    var id = propose(act, rule);
    world.within(agency, () -> changes.confirm(second, id));
    return id;
  }

  private UUID propose(Act act, Rule rule) {
    return world.within(agency, () -> changes.propose(first, rule, REASON)).value();
  }

  private void await(UUID id) {
    while (world.within(agency, () -> changes.of(id)).finishedAt() == null) Thread.onSpinWait();
  }

  private Rule ofTheVersion(Act act) {
    return new Rule(act, List.of(credential.version().value()), null, null, null, null, "STEAM");
  }

  private Rule rule(
      @Nullable UUID version,
      @Nullable UUID assessor,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String key) {
    var versions = version == null ? List.<UUID>of() : List.of(version);
    return new Rule(Act.REVOKE, versions, assessor, from, until, key, "A rule");
  }

  private int found(Rule rule) {
    return world.within(agency, () -> changes.preview(rule)).count();
  }

  private String key(int epoch) {
    return "did:web:laurel.example:" + agency.slug() + "#key-" + epoch;
  }

  private void judgedBy(Actor assessor) {
    within(() ->
        db.sql(
                """
                with judged as (
                    insert into review.review (agency_id, id, code, version, criteria, due_at)
                    select agency_id, review, '23456789', version, '{}', now()
                      from credentials.award
                    returning agency_id, id)
                insert into review.rating (agency_id, id, review, assessor, submitted_at)
                select agency_id, gen_random_uuid(), id, :assessor, now() from judged
                """)
            .param("assessor", assessor.id().value())
            .update());
  }

  private void failing(Runnable work) {
    intruder.does(
        """
        create or replace function public.fail_notices() returns trigger language plpgsql as
        $$ begin raise 'out of order'; end $$
        """);
    intruder.does(
        "create trigger fail before insert on notices.message for each row when (new.agency_id = '"
            + agency.id().value()
            + "') execute function public.fail_notices()");
    try {
      work.run();
    } finally {
      intruder.does("drop trigger fail on notices.message");
    }
  }

  private boolean list(String which, UUID award) {
    var place =
        within(() ->
            db.sql("select list, index from credentials.status where award = :award")
                .param("award", award)
                .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)})
                .single());
    var text = new Client(port, agency.slug()).get("/status/" + place[0] + which).body();
    return StatusList.read(Json.object(text)).get(place[1]);
  }

  private String page() {
    return "/credentials/" + credential.id().value();
  }

  private String messages() {
    return new Client(port, agency.slug())
        .signIn(World.address(agency, teacher.person().name()))
        .get("/messages")
        .body();
  }

  private int count(String rows) {
    return within(() -> db.sql("select count(*) from " + rows).query(Integer.class).single());
  }

  private <T> T within(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
