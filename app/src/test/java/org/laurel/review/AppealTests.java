package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Agencies;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From “one more step” to the answer of new assessors.
@LaurelTest
class AppealTests {

  private static final String WORDS = "Slide 4 shows what was missed.";

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Appeals appeals;
  @Autowired Ids ids;
  @Autowired JdbcClient db;

  private Bench bench;
  private Bench.Work work;
  private Client joel;

  @BeforeEach
  void decide() {
    var slug = "a" + ids.next().toString().replace("-", "").substring(20);
    var agency = agencies.found(slug, slug, "", "America/New_York");
    world.joins(agency, "Priya Raman", Role.PROGRAM_MANAGER);
    bench = new Bench(house, world, agency);
    work = bench.handIn();
    bench.rates("Ines", work, Bench.SHOWN, List.of("ALPR-DATA"));
    bench.rates("Sam", work, Bench.SHOWN, List.of("ALPR-DATA"));
    joel = bench.signIn(Bench.TEACHER);
  }

  private Bench.Work appeal() {
    joel.get("/enrollments/" + work.enrollment().value() + "/appeal");
    var path = "/enrollments/" + work.enrollment().value() + "/appeal";
    assertThat(joel.post(path, Map.of("words", WORDS)).body())
        .contains("Your appeal is in.", "Your appeal on attempt 1: With assessors");
    return new Bench.Work(work.enrollment(), bench.codes().getLast());
  }

  @Test
  void letsNewAssessorsReplaceTheDecision() {
    assertThat(joel.get("/enrollments/" + work.enrollment().value() + "/feedback").body())
        .contains("Ask new assessors for another look");
    var panel = appeal();

    assertThat(bench.state(work)).isEqualTo(State.WITH_ASSESSORS);
    assertThat(bench.next("Ines")).isEmpty();
    bench.rates("Wren", panel, Bench.SHOWN);
    bench.rates("Lou", panel, Bench.SHOWN);

    assertThat(bench.state(work)).isEqualTo(State.EARNED);
    assertThat(messages()).contains("Your appeal: you have earned it", "We have your appeal");
    assertThat(joel.get("/enrollments/" + work.enrollment().value() + "/feedback").body())
        .contains("Your appeal on attempt 1: Earned", "Attempt 1: One more step");
    var priya = bench.signIn("Priya Raman");
    assertThat(priya.get("/reviews/appeals").body()).contains(WORDS, "Changed: earned");
  }

  @Test
  void letsNewAssessorsConfirmTheDecision() {
    var panel = appeal();
    bench.rates("Wren", panel, "nearly");
    bench.rates("Lou", panel, "nearly");

    assertThat(bench.state(work)).isEqualTo(State.ONE_MORE_STEP);
    assertThat(messages()).contains("Your appeal: one more step");
    assertThatThrownBy(this::appealAgain)
        .isInstanceOf(Refused.class)
        .hasMessage("You have appealed already. The answer of the new assessors stands.");
    var again = bench.handInAgain(work);
    assertThat(again.code()).isNotEqualTo(panel.code());
  }

  @Test
  void callsAThirdNewAssessorWhereTheTwoDoNotAgree() {
    var panel = appeal();
    bench.rates("Wren", panel, "nearly");
    bench.rates("Lou", panel, Bench.SHOWN);

    assertThat(bench.next("Sam")).isEmpty();
    bench.rates("Uma", panel, Bench.SHOWN);
    assertThat(bench.state(work)).isEqualTo(State.EARNED);
  }

  /// The panel gets a copy of its own: nothing in it names the first one.
  @Test
  void givesThePanelACopyOfItsOwn() {
    var panel = appeal();
    bench.next("Wren");

    var page = bench.client("Wren").get("/reviews/" + panel.code()).body();

    assertThat(page)
        .contains("level-ALPR-DATA", "The other criteria were passed before")
        .doesNotContain(WORDS, work.code(), "Joel", "ppeal", "level-ALPR-BUILD");
    var shared =
        bench.in(() ->
            db.sql("select count(*) - count(distinct id) from review.copy_item")
                .query(Integer.class)
                .single());
    assertThat(shared).isZero();
  }

  @Test
  void refusesAnAppealWithoutWordsOrOutOfTime() {
    var path = "/enrollments/" + work.enrollment().value() + "/appeal";
    joel.get(path);
    assertThat(joel.post(path, Map.of("words", " ")).body())
        .contains("There is a problem", "Say in a few words what the assessors should look at.");
    assertThat(joel.post(path, Map.of("words", "x".repeat(4001))).body())
        .contains("Shorten your words: 4,000 characters are the most.");
    assertThat(bench.client("Ines").get(path).statusCode()).isEqualTo(404);

    bench.agree(
        new Terms(
            Terms.Colleagues.DISTRICT,
            365,
            5,
            2,
            Terms.Approval.NONE,
            0,
            Terms.Eyes.ANY,
            0,
            Terms.Invites.NONE));
    var later = bench.handInAgain(work);
    bench.rates("Ines", later, "nearly");
    bench.rates("Sam", later, "nearly");
    assertThatThrownBy(this::appealAgain)
        .isInstanceOf(Refused.class)
        .hasMessage("The time to appeal is over. You can still hand in again.");
  }

  @Test
  void tellsManagersOnceOfWhatIsNearAndOfWhatIsLate() {
    var panel = appeal();
    var watch = house.getBean(ClockWatch.class);
    due(panel, Duration.ofHours(5));
    look(watch);
    look(watch);
    assertThat(messages()).containsOnlyOnce("Due within a day: 1 submission");

    due(panel, Duration.ofHours(-5));
    look(watch);
    look(watch);
    assertThat(messages()).containsOnlyOnce("Past the promise: 1 submission");
    assertThat(bench.signIn("Priya Raman").get("/reviews/board").body())
        .contains("Late", "Nobody reads it. See who may take it, and ask them.");
  }

  private void due(Bench.Work panel, Duration from) {
    bench.in(() ->
        db.sql("update review.review set due_at = now() + make_interval(hours => ?) where code = ?")
            .params((int) from.toHours(), panel.code())
            .update());
  }

  private void look(ClockWatch watch) {
    bench.in(() -> {
      watch.look();
      return true;
    });
  }

  private void appealAgain() {
    bench.in(() -> appeals.appeal(bench.teacher(), work.enrollment(), WORDS));
  }

  private String messages() {
    return bench.in(() ->
        String.join(
            "; ", db.sql("select subject from notices.message").query(String.class).list()));
  }
}
