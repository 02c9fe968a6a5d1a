package org.laurel.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.owner.ExpiryRounds;
import org.laurel.openbadges.json.Json;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.EditedPackage;
import org.laurel.review.Review;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A credential that was issued for some time says so everywhere, and runs out calmly.
@LaurelTest
class ExpiryTests {

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Agencies agencies;
  @Autowired Intruder intruder;
  @Autowired Credentials credentials;
  @Autowired ExpiryRounds rounds;
  @Autowired Clock clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Actor teacher;
  private Client anybody;

  @BeforeEach
  void foundsAnAgency() {
    var slug = "expiry-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Agency of Terms", "US-LA", "America/Chicago");
    teacher = earning.teacher(agency, "Exa");
    anybody = new Client(port, slug);
  }

  @Test
  void saysInEveryFormUntilWhenItHolds() {
    var path = page(earned(36, clock.instant()));
    var until = Instant.parse(text(path + "/open-badge.json").text("validUntil").orElseThrow());

    var months = clock.instant().atZone(ZoneId.of("America/Chicago")).plusMonths(36);
    assertThat(until).isBetween(months.minusMinutes(5).toInstant(), months.toInstant());
    assertThat(anybody.get("/catalogue/steam").body()).contains("Valid for 3 years.");
    assertThat(anybody.get(path).body()).contains("<h1>Valid</h1>", "It is valid until");
    assertThat(text(path + "/open-badge-2.json").text("expires")).hasValue(until.toString());
    var claims = anybody.get(path + "/open-badge.jwt").body().split("\\.")[1];
    assertThat(Json.object(Base64.getUrlDecoder().decode(claims)).get("exp"))
        .hasValue(new Json.Num(Long.toString(until.getEpochSecond())));
    assertThat(text("/api/v1" + path).text("validUntil").orElseThrow())
        .startsWith(until.toString().substring(0, 19));
    assertThat(mine().get("/credentials").body())
        .contains("Valid until", "expirationYear=" + until.atZone(ZoneOffset.UTC).getYear());
  }

  @Test
  void thePaperSaysItToo() throws Exception {
    var path = "/" + agency.slug() + page(earned(36, clock.instant()));

    var paper = Reading.text(new Reading(port).get(path + "/certificate.pdf").body());

    assertThat(paper).contains(", valid until ");
  }

  @Test
  void saysNothingWhereItHoldsForEver() {
    var path = page(earning.credential(agency, teacher).id().value());

    assertThat(anybody.get(path).body()).contains("<h1>Valid</h1>").doesNotContain("valid until");
    assertThat(anybody.get("/catalogue/steam").body()).doesNotContain("Valid for");
    assertThat(text(path + "/open-badge.json").get("validUntil")).isEmpty();
  }

  @Test
  void hasExpiredAndIsNoForgery() {
    var path = page(earned(1, clock.instant().minus(Duration.ofDays(40))));

    assertThat(anybody.get(path).body())
        .contains("<h1>Expired</h1>", "It is what its issuer signed", "It expired on")
        .doesNotContain("verdict error");
    assertThat(text("/api/v1" + path).text("status")).hasValue("expired");
  }

  @Test
  void manyAreSignedByATemplateThatKnowsTheDay() {
    earned(12, clock.instant());
    intruder.does(
        """
        insert into credentials.award (agency_id, id, version, earner, basis, review, title, earner_name,
               identity_hash, salt, levels, decided_at, made_at, valid_until)
        select agency_id, gen_random_uuid(), version, earner, 'enrollment of many ' || n, review, title,
               earner_name, identity_hash, salt, levels, decided_at, made_at, decided_at + n * interval '1 day'
          from credentials.award, generate_series(1, 20) n
         where agency_id = '%1$s';
        insert into credentials.status (agency_id, list, index, award)
        select agency_id, 1, 1000 + row_number() over (), id
          from credentials.award
         where agency_id = '%1$s' and basis like 'enrollment of many%%';
        insert into credentials.pending (agency_id, award)
        select agency_id, id
          from credentials.award
         where agency_id = '%1$s' and basis like 'enrollment of many%%'
        """
            .formatted(agency.id().value()));

    var wrong =
        """
        select count(*) filter (where (d.text::jsonb ->> 'validUntil')::timestamptz
                                      is distinct from date_trunc('second', a.valid_until)) || ' of ' || count(*)
          from credentials.document d
          join credentials.award a on a.agency_id = d.agency_id and a.id = d.id
        """;
    while (!one(wrong).endsWith(" of 21")) Thread.onSpinWait();

    assertThat(one(wrong)).isEqualTo("0 of 21");
  }

  @Test
  void remindsTwice() {
    var id = earned(12, clock.instant());
    assertThat(told()).isZero();

    runsOutIn(id, 59);
    assertThat(told()).isEqualTo(1);
    assertThat(told()).isEqualTo(1);
    runsOutIn(id, 13);
    assertThat(told()).isEqualTo(2);
    runsOutIn(id, 5);
    assertThat(told()).isEqualTo(2);
    assertThat(mine().get("/messages").body())
        .contains("A credential of yours runs out soon", "earn it again before that day");
  }

  @Test
  void remindsOnceWhereTimeIsShortAndNotOfWhatWasTakenBack() {
    var id = earned(12, clock.instant());
    runsOutIn(id, 10);
    assertThat(told()).isEqualTo(1);
    assertThat(told()).isEqualTo(1);

    runsOutIn(id, 300);
    intruder.does("delete from credentials.expiry_told where credential = '%s'".formatted(id));
    world.within(
        agency, () -> credentials.revoke(world.ada, new Credential.Id(id), "Issued in error."));
    runsOutIn(id, 10);
    assertThat(told()).isEqualTo(1);
  }

  /// How many messages say so after another round.
  private int told() {
    rounds.go();
    return Integer.parseInt(
        one("select count(*)::text from notices.message where subject like '%runs out soon'"));
  }

  private void runsOutIn(UUID credential, int days) {
    intruder.does(
        "update credentials.award set valid_until = now() + interval '%d days' where id = '%s'"
            .formatted(days, credential));
  }

  /// Earns it in an agency whose version says so.
  private UUID earned(int months, Instant at) {
    var folder =
        EditedPackage.of("lausd-steam", temp)
            .edit(
                "micro-credentials/steam/micro-credential.yaml",
                "\nbadge: badge.png",
                "\nvalid-months: %d\nbadge: badge.png".formatted(months))
            .folder();
    var decision = earning.decision(agency, teacher, folder);
    return earning
        .credential(
            agency,
            teacher,
            new Review.Earned(
                decision.agency(),
                decision.review(),
                decision.enrollment(),
                decision.earner(),
                decision.version(),
                decision.levels(),
                at))
        .id()
        .value();
  }

  private Json.Obj text(String path) {
    return Json.object(anybody.get(path).body());
  }

  private Client mine() {
    return new Client(port, agency.slug()).signIn(World.address(agency, teacher.person().name()));
  }

  private static String page(UUID credential) {
    return "/credentials/" + credential;
  }

  private String one(String query) {
    return world.within(
        agency, () -> transaction.execute(_ -> db.sql(query).query(String.class).single()));
  }
}
