package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.database.Ids;
import org.laurel.people.Agencies;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What assessors are owed, and who becomes one.
@LaurelTest
class PayTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Ids ids;
  @Autowired JdbcClient db;

  private Bench bench;
  private Client priya;

  @BeforeEach
  void found() {
    var slug = "p" + ids.next().toString().replace("-", "").substring(20);
    var agency = agencies.found(slug, slug, "", "America/New_York");
    world.joins(agency, "Priya Raman", Role.PROGRAM_MANAGER);
    bench = new Bench(house, world, agency);
    priya = bench.signIn("Priya Raman");
  }

  private String month() {
    return bench.in(() -> house.getBean(ReviewClock.class).today()).toString().substring(0, 7);
  }

  private void setRate(String rate) {
    priya.get("/reviews/payroll");
    assertThat(priya.post("/reviews/payroll/rates", Map.of("rate", rate)).body())
        .contains("Ratings from now on are paid at this rate.");
  }

  @Test
  void paysEachRatingOnceAtTheRateOfItsMoment() {
    setRate("35");
    var work = bench.handIn();
    bench.rates("Ines", work, Bench.SHOWN);
    setRate("40.50");
    bench.rates("Sam", work, Bench.SHOWN);

    assertThat(bench.client("Ines").get("/reviews/pay").body())
        .contains(work.code(), "35.00 in all")
        .doesNotContain("40.50", "Sam");
    assertThat(bench.client("Sam").get("/reviews/pay").body()).contains("40.50 in all");
    assertThat(priya.get("/reviews/payroll").body()).contains("75.50 in all", bench.name("Ines"));
    assertThat(priya.get("/reviews/payroll.csv?month=" + month()).body().lines()).hasSize(3);
    assertThat(bench.client("Sam").get("/reviews/pay.csv?month=" + month()).body().lines())
        .hasSize(2);
  }

  @Test
  void paysNothingWithoutARate() {
    var work = bench.handIn();
    bench.rates("Ines", work, Bench.SHOWN);

    assertThat(bench.client("Ines").get("/reviews/pay").body()).contains("There is no line in");
  }

  @Test
  void correctsByANewLineWithAReason() {
    var ines = bench.id("Ines").value().toString();
    priya.get("/reviews/payroll");
    var at = "/reviews/payroll/corrections";

    assertThat(priya.post(at, Map.of("assessor", ines, "amount", "5", "reason", " ")).body())
        .contains("There is a problem", "Give the reason in 500 characters or fewer.");
    assertThat(priya.post(at, Map.of("assessor", ines, "amount", "lots", "reason", "x")).body())
        .contains("Write an amount such as 35, or -35 to take it back.");
    assertThat(priya.post(at, Map.of("assessor", "", "amount", "5", "reason", "x")).body())
        .contains("Choose an assessor.");
    assertThat(priya.post("/reviews/payroll/rates", Map.of("rate", "-1")).body())
        .contains("Write an amount such as 35 or 35.50.");
    priya.post(at, Map.of("assessor", ines, "amount", "-12.5", "reason", "Paid twice in May"));

    assertThat(bench.client("Ines").get("/reviews/pay").body())
        .contains("Paid twice in May", "-12.50 in all");
  }

  @Test
  void makesAnEarnerAnAssessorWhenBothSayYes() {
    bench.agree(
        new Terms(
            Terms.Colleagues.DISTRICT,
            365,
            5,
            1,
            Terms.Approval.NONE,
            0,
            Terms.Eyes.ANY,
            30,
            Terms.Invites.EARNERS));
    var work = bench.handIn();
    bench.rates("Ines", work, Bench.SHOWN);
    var joel = bench.signIn(Bench.TEACHER);

    assertThat(joel.get("/messages").body()).contains("Would you like to review for others?");
    assertThat(joel.get("/reviews/invitation").body()).contains("Yes, I would like to");
    assertThat(joel.post("/reviews/invitation/acceptance", Map.of()).body())
        .contains("A program manager answers you soon.");
    assertThat(joel.get("/reviews").statusCode()).isEqualTo(403);
    assertThat(joel.post("/reviews/invitation/acceptance", Map.of()).body())
        .contains("Nobody waits for your answer.");
    assertThat(priya.get("/reviews/invitations").body()).contains("Said yes", Bench.TEACHER);
    var at = "/reviews/invitations/" + bench.teacher().id().value() + "/approval";
    assertThat(priya.post(at, Map.of()).body()).contains("They are an assessor now");
    assertThat(joel.get("/reviews").statusCode()).isEqualTo(200);
    assertThat(bench.codes()).hasSize(1);
  }

  @Test
  void asksNobodyWhereTheTermsDoNotSaySo() {
    var work = bench.handIn();
    bench.rates("Ines", work, Bench.SHOWN);
    bench.rates("Sam", work, Bench.SHOWN);

    assertThat(bench.signIn(Bench.TEACHER).get("/reviews/invitation").body())
        .contains("Nobody has asked you yet.");
    assertThat(
            bench.in(() ->
                db.sql("select count(*) from review.invitation").query(Integer.class).single()))
        .isZero();
  }
}
