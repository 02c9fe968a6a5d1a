package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two misses, and somebody who helps.
@LaurelTest
class CoachingTests {

  private static final String OFFER = "Whom do you want to ask?";
  private static final String AGAIN = "Get ready for another attempt";

  private static final Terms ONE_ATTEMPT =
      new Terms(
          Terms.Colleagues.DISTRICT,
          365,
          5,
          2,
          Terms.Approval.NONE,
          1,
          Terms.Eyes.ANY,
          30,
          Terms.Invites.NONE);

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Ids ids;
  @Autowired JdbcClient db;

  private Agency agency;
  private Bench bench;
  private Bench.Work work;
  private Client joel;
  private Actor cleo;

  @BeforeEach
  void missOnce() {
    var slug = "c" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    bench = new Bench(house, world, agency);
    cleo = world.joins(agency, "Cleo Martin", Role.COACH);
    work = bench.handIn();
    miss(work);
    joel = bench.signIn(Bench.TEACHER);
  }

  private void miss(Bench.Work missed) {
    bench.rates("Ines", missed, Bench.SHOWN, List.of("ALPR-DATA"));
    bench.rates("Sam", missed, Bench.SHOWN, List.of("ALPR-DATA"));
  }

  private void missAgain() {
    miss(bench.handInAgain(work));
  }

  private String feedback() {
    return joel.get("/enrollments/" + work.enrollment().value() + "/feedback").body();
  }

  private String ask(String coach) {
    feedback();
    var path = "/enrollments/" + work.enrollment().value() + "/coach";
    return joel.post(path, Map.of("coach", coach)).body();
  }

  @Test
  void offersACoachAfterTheSecondMissAndNotBefore() {
    assertThat(feedback()).contains(AGAIN).doesNotContain(OFFER);
    assertThat(ask(cleo.id().value().toString()))
        .contains("A coach is offered once two attempts asked for one more step.");

    missAgain();

    assertThat(feedback()).contains(AGAIN, OFFER, "Cleo Martin");
    assertThat(texts(Bench.TEACHER)).anyMatch(it -> it.contains("you can ask a coach"));
  }

  @Test
  void tellsTheCoachWhoNeverJudgesThatTeacherThen() {
    missAgain();

    var answer = ask(cleo.id().value().toString());
    ask(cleo.id().value().toString());

    assertThat(answer).contains("We have told Cleo Martin", "Your coach").doesNotContain(OFFER);
    assertThat(texts("Cleo Martin")).hasSize(1);
    assertThat(texts("Cleo Martin").getFirst()).contains(Bench.TEACHER, "one more step twice");
    assertThat(bench.in(() -> addresses())).containsExactly(World.address(agency, "Cleo Martin"));
  }

  @Test
  void asksNobodyWhoIsNoCoach() {
    missAgain();

    assertThat(ask("")).contains("Choose the coach whom you want to ask.");
    assertThat(ask(ids.next().toString())).contains("Choose the coach whom you want to ask.");
    assertThat(feedback()).contains(OFFER);
  }

  @Test
  void offersNoAttemptThatThePolicyDoesNotLeave() {
    bench.agree(ONE_ATTEMPT);

    assertThat(feedback())
        .doesNotContain(AGAIN)
        .contains("Ask your program manager to open one: it is a usual thing to ask.");
  }

  private List<String> addresses() {
    return db.sql("select address from review.relation where kind = 'COACH'")
        .query(String.class)
        .list();
  }

  private List<String> texts(String name) {
    return bench.in(() ->
        db.sql(
                """
                select m.body
                  from notices.message m
                  join people.person p on p.id = m.person
                 where p.name = ?
                """)
            .param(name)
            .query(String.class)
            .list());
  }
}
