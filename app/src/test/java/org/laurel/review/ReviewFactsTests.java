package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What an offer says of how reviews go.
@LaurelTest
class ReviewFactsTests {

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired Ids ids;
  @Autowired InstantSource clock;

  /// Oracle: `numpy.percentile([1, 2, 2, 3, 4, 6], [50, 80])` of NumPy 1.24 is 2.5 and 4.
  @Test
  void tellsOddsAndWaitOnceThereAreFive() {
    var fern = open("fern-facts");
    for (var days : List.of(1, 2, 2, 3)) decided(fern, 1, days, Outcome.EARNED);
    decided(fern, 1, 4, Outcome.ONE_MORE_STEP);
    decided(fern, 2, 6, Outcome.ONE_MORE_STEP);

    assertThat(new Client(port, "fern-facts").get("/catalogue/alpr").body())
        .contains("4 of 5. The others were asked for one more step.")
        .contains("Half of the answers came within 2.5 days, and four in five within 4.0.")
        .contains("5 business days are promised.", "6 answers in the last 90 days");
  }

  @Test
  void tellsNothingOfFour() {
    var moss = open("moss-facts");
    for (var days : List.of(1, 2, 2, 3)) decided(moss, 1, days, Outcome.EARNED);

    assertThat(new Client(port, "moss-facts").get("/catalogue/alpr").body())
        .contains("Wait for an answer", "the review promise")
        .doesNotContain("Earned with the first attempt", "Half of the answers");
  }

  private Agency open(String slug) {
    var agency = agencies.found(slug, "Fern County", "US-VA", "America/New_York");
    world.within(agency, () -> programs.load(Path.of("../programs/arcs-virginia")));
    return agency;
  }

  private void decided(Agency agency, int attempt, int days, Outcome outcome) {
    world.within(
        agency,
        () -> {
          var version = catalog.published("alpr").orElseThrow().id();
          transaction.executeWithoutResult(_ -> insert(agency, version, attempt, days, outcome));
        });
  }

  private void insert(Agency agency, Version.Id version, int attempt, int days, Outcome outcome) {
    var now = clock.instant();
    db.sql(
            """
            with one as (
                insert into review.review (agency_id, id, code, version, criteria, state, due_at)
                values (:agency, :review, :code, :version, '{}', 'DECIDED', :now)
                returning agency_id, id),
            whose as (
                insert into review.origin
                       (agency_id, review, submission, enrollment, earner, organizations, attempt, opened_at)
                select agency_id, id, :review, :review, :review, '{}', :attempt, :opened from one)
            insert into review.decision (agency_id, review, outcome, rules, version, decided_at)
            select agency_id, id, :outcome, 'test', :version, :now from one
            """)
        .param("agency", agency.id().value())
        .param("review", ids.next())
        .param("code", code())
        .param("version", version.value())
        .param("now", Timestamp.from(now))
        .param("attempt", attempt)
        .param("opened", Timestamp.from(now.minus(Duration.ofDays(days))))
        .param("outcome", outcome.name())
        .update();
  }

  private String code() {
    return ids.next()
        .toString()
        .replace("-", "")
        .substring(24)
        .transform(it -> it.replace('0', 'Z').replace('1', 'Y').replace('a', 'X').replace('e', 'W'))
        .toUpperCase(Locale.ROOT);
  }
}
