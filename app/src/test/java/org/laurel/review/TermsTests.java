package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What an agency agrees on, from the form to the decision.
@LaurelTest
class TermsTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Bench bench;
  private Client priya;

  @BeforeEach
  void found() {
    var slug = "t" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    world.joins(agency, "Priya Raman", Role.PROGRAM_MANAGER);
    priya = new Client(port, slug).signIn(World.address(agency, "Priya Raman"));
    bench = new Bench(house, world, agency);
  }

  private Map<String, String> form(Map<String, String> other) {
    var form = new HashMap<String, String>();
    form.put("since", in(() -> house.getBean(ReviewClock.class).today().toString()));
    form.put("colleagues", "DISTRICT");
    form.put("pairDays", "365");
    form.put("loadCap", "5");
    form.put("raters", "2");
    form.put("approval", "NONE");
    form.put("attempts", "0");
    form.put("eyes", "ANY");
    form.put("appealDays", "30");
    form.put("invites", "NONE");
    form.putAll(other);
    return form;
  }

  private void agree(Map<String, String> other) {
    priya.get("/reviews/terms");
    assertThat(priya.post("/reviews/terms", form(other)).body()).contains("Saved.", "In force");
  }

  @Test
  void showsWhatLaurelBeginsWith() {
    assertThat(priya.get("/reviews/terms").body())
        .contains("Nothing was changed yet", "name=\"loadCap\" type=\"number\" value=\"5\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "since | 2020-01-01 | The first day lies in the past. Choose today or a later day.",
        "since | soon | Give the first day as 2026-11-23.",
        "colleagues | TOWN | Choose one of the list.",
        "pairDays | -1 | Give the days as a number from 0 to 3650.",
        "loadCap | 0 | Give a number from 1 to 50.",
        "raters | 3 | Choose one or two.",
        "approval | PARENTS | Choose one of the list.",
        "attempts | many | Give a number from 0 to 20; 0 means no limit.",
        "eyes | BLUE | Choose one of the list.",
        "invites | ALL | Choose one of the list.",
        "appealDays | 366 | Give the days as a number from 0 to 365.",
      })
  void saysWhatIsWrong(String field, String value, String sentence) {
    priya.get("/reviews/terms");
    var answer = priya.post("/reviews/terms", form(Map.of(field, value)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence);
    assertThat(count("select count(*) from review.terms")).isZero();
  }

  @Test
  void letsOneDecideWhereOneIsAgreed() {
    agree(Map.of("raters", "1"));
    var work = bench.handIn();

    bench.rates("Ines", work, Bench.SHOWN);

    assertThat(bench.state(work)).isEqualTo(State.EARNED);
    assertThat(in(() -> db.sql("select rules from review.decision").query(String.class).single()))
        .isEqualTo("one-rater/1");
  }

  @Test
  void waitsForAnApprovalWhereOneIsAgreed() {
    agree(Map.of("approval", "MANAGER"));
    var work = bench.handIn();
    bench.rates("Ines", work, Bench.SHOWN);
    bench.rates("Sam", work, Bench.SHOWN);

    assertThat(bench.state(work)).isEqualTo(State.WITH_ASSESSORS);
    assertThat(priya.get("/reviews/board").body()).contains("Waiting for your answer");
    var sheet = priya.get("/reviews/board/" + work.code()).body();
    assertThat(sheet).contains("Your answer is asked for").doesNotContain("Ines", "Sam", "Joel");
    priya.post("/reviews/board/" + work.code() + "/approval", Map.of());
    assertThat(bench.state(work)).isEqualTo(State.EARNED);
    assertThat(priya.post("/reviews/board/" + work.code() + "/approval", Map.of()).body())
        .contains("Nothing waits for your answer here.");
  }

  @Test
  void asksOneMoreWhoseWordIsFinal() {
    agree(Map.of("approval", "MANAGER"));
    var work = bench.handIn();
    bench.rates("Ines", work, Bench.SHOWN);
    bench.rates("Sam", work, Bench.SHOWN);
    var at = "/reviews/board/" + work.code() + "/another-look";
    priya.get("/reviews/board/" + work.code());

    assertThat(priya.post(at, Map.of("reason", " ")).body())
        .contains("Say why another look is needed. The reason is kept.");
    priya.post(at, Map.of("reason", "The clip shows another class."));
    bench.rates("Wren", work, "nearly");

    assertThat(bench.state(work)).isEqualTo(State.ONE_MORE_STEP);
    assertThat(
            in(() -> db.sql("select distinct rule from review.finding").query(String.class).list()))
        .containsExactly("THE_THIRD_DECIDES");
  }

  @Test
  void asksNewEyesWhereTheyAreAgreed() {
    agree(Map.of("eyes", "NEW"));
    var first = bench.handIn();
    bench.rates("Ines", first, "nearly");
    bench.rates("Sam", first, "nearly");
    var second = bench.handInAgain(first);

    assertThat(bench.next("Ines")).isEmpty();
    bench.rates("Wren", second, Bench.SHOWN);
    bench.rates("Lou", second, Bench.SHOWN);
    assertThat(bench.state(second)).isEqualTo(State.EARNED);
  }

  @Test
  void asksTheSameFirstWhereTheyAreAgreed() {
    agree(Map.of("eyes", "SAME"));
    var first = bench.handIn();
    bench.rates("Ines", first, "nearly");
    bench.rates("Sam", first, "nearly");
    var second = bench.handInAgain(first);

    assertThat(bench.inHand("Ines")).containsExactly(second.code());
    assertThat(bench.inHand("Sam")).containsExactly(second.code());
    assertThat(bench.next("Wren")).isEmpty();
  }

  @Test
  void endsWithTheLastAttempt() {
    agree(Map.of("attempts", "1"));
    var work = bench.handIn();
    bench.rates("Ines", work, "nearly");
    bench.rates("Sam", work, "nearly");

    assertThat(bench.state(work)).isEqualTo(State.ONE_MORE_STEP);
    assertThat(count("select count(*) from portfolio.reopening")).isZero();
    assertThat(
            in(() ->
                db.sql("select body from notices.message where body like '%last attempt%'")
                    .query(String.class)
                    .list()))
        .hasSize(1);
  }

  @Test
  void tellsTheManagerWhichRuleStandsAndNobodyElse() {
    var work = bench.handIn();
    bench.joins("Ines");
    bench.joins("Sam");
    bench.closeTo("Ines");

    var sheet = priya.get("/reviews/board/" + work.code()).body();

    assertThat(sheet)
        .contains("Nobody reviews somebody they are close to.", "May take it.")
        .doesNotContain("Ines", "Sam", "Joel");
    assertThat(bench.next("Ines")).isEmpty();
    assertThat(bench.client("Ines").get("/reviews").body())
        .contains("Nothing waits for you")
        .doesNotContain("close to.");
    assertThat(bench.client("Ines").get("/reviews/board/" + work.code()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void keepsAProgramToItsPool() {
    var work = bench.handIn();
    bench.joins("Ines");
    bench.joins("Sam");
    priya.get("/reviews/pools");
    var program =
        in(() -> db.sql("select program from review.review").query(String.class).single());
    var added =
        priya.post(
            "/reviews/pools",
            Map.of("program", program, "assessor", bench.id("Sam").value().toString()));

    assertThat(added.body()).contains("now reviews for " + program);
    assertThat(bench.next("Ines")).isEmpty();
    assertThat(bench.next("Sam")).contains(work.code());
  }

  @Test
  void takesTwoAccountsForOnePerson() {
    bench.joins("Ines");
    bench.handIn();
    priya.get("/reviews/accounts");
    var ines = World.address(agency, bench.name("Ines"));

    assertThat(priya.post("/reviews/accounts", Map.of("address", ines, "main", ines)).body())
        .contains("Nobody here has this address, or it is the same account.");
    var told =
        priya.post("/reviews/accounts", Map.of("address", ines, "main", bench.teacherAddress()));

    assertThat(told.body()).contains("The rules of review take the two for one person.");
    assertThat(bench.next("Ines")).isEmpty();
  }

  @Test
  void keepsWhomSomebodyIsCloseTo() {
    bench.joins("Ines");
    var ines = bench.client("Ines");
    ines.get("/reviews/relations");

    assertThat(ines.post("/reviews/relations", Map.of("address", "maya", "kind", "CLOSE")).body())
        .contains("Enter the email address, such as maya@school.example.");
    assertThat(
            ines.post("/reviews/relations", Map.of("address", "New@Far.example", "kind", "COACH"))
                .body())
        .contains("Kept.", "new@far.example", "One of us coaches the other");
    assertThat(
            ines.post(
                    "/reviews/relations/removals",
                    Map.of("address", "new@far.example", "kind", "COACH"))
                .body())
        .contains("Taken back.", "You have named nobody.");
  }

  private int count(String sql) {
    return in(() -> db.sql(sql).query(Integer.class).single());
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
