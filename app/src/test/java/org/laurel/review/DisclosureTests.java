package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.laurel.portfolio.Submission;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a teacher says besides the evidence reaches assessors, without a name in it.
@LaurelTest
class DisclosureTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Classroom room;
  private Actor vera;
  private Client browser;

  @BeforeEach
  void meetTheTeam() {
    var slug = "told-" + java.util.UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Told County", "", "America/New_York");
    room = new Classroom(house, world, agency);
    room.load("arcs-virginia");
    vera = world.joins(agency, "Vera Lindholm", Role.EDUCATOR);
    browser = new Client(port, slug).signIn(World.address(agency, "Vera Lindholm"));
  }

  @Test
  void tellsTheTeamsPartsAndMasksEveryMember() {
    world.joins(agency, "Pavel Zworykin", Role.EDUCATOR);
    var enrollment = complete("Pavel Zworykin and I, Vera Lindholm, planned it.");

    name("Pavel Zworykin", "Zworykin built the robots with Vera.");
    assertThatThrownBy(() -> room.submit(vera, enrollment))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Say what your own part in");
    browser.post(artifact() + "/own-part", Map.of("ownPart", "I, Vera, taught it."));
    var copy = copy(room.submit(vera, enrollment));

    assertThat(copy)
        .contains("A team of 2 made it.", "own part: I, (teacher), taught it.")
        .contains("Another member's part: (teacher) built the robots with (teacher).")
        .contains("(teacher) and I, (teacher), planned it.")
        .doesNotContainIgnoringCase("Zworykin")
        .doesNotContainIgnoringCase("Pavel")
        .doesNotContainIgnoringCase("Vera");
  }

  @Test
  void givesTheWorkOfATeamToNoneOfIt() {
    var pavel = world.joins(agency, "Pavel Zworykin", Role.ASSESSOR);
    var ines = world.joins(agency, "Ines Okafor", Role.ASSESSOR);
    var enrollment = complete("We planned it.");
    name("Pavel Zworykin", "Built the robots.");
    browser.post(artifact() + "/own-part", Map.of("ownPart", "Taught it."));

    copy(room.submit(vera, enrollment));

    var queue = house.getBean(Queue.class);
    assertThat(in(() -> queue.following(pavel))).isEmpty();
    assertThat(in(() -> queue.following(ines))).isPresent();
  }

  @Test
  void tellsThatEvidenceServesTwiceAndNotWhere() {
    var first = complete("We planned it.");
    room.submit(vera, first);
    var id = artifact().replaceAll(".*/", "");
    room.load("green-river-stem-cs");
    var second = room.enrol(vera, "cse-programming");

    browser.get("/artifacts/" + id + "/details");
    var text = slots(second, "text").getFirst();
    var placed =
        browser.post(
            "/artifacts/" + id + "/placements", Map.of("place", second.value() + "/" + text));
    assertThat(placed.body()).contains("It is in its place.");
    for (var slot : slots(second, "file"))
      if (!slot.equals(text)) room.file(vera, second, slot, "lesson-plan.pdf", "plan.pdf");
    var copy = copy(room.submit(vera, second));

    assertThat(copy)
        .contains("has also given this as evidence in another submission")
        .doesNotContain(first.value().toString())
        .doesNotContain("Algorithms and Programming");
  }

  @Test
  void tellsWhatAiAndOthersDidWithoutAName() {
    var enrollment = complete("We planned it.");
    var at = "/enrollments/" + enrollment.value() + "/declaration";
    browser.get(at);

    browser.post(
        at,
        Map.of(
            "ai",
            "A chat tool",
            "aiPurpose",
            "Vera Lindholm let it draft the plan.",
            "help",
            "COACH",
            "helpPurpose",
            "My coach at vera.lindholm@home.example read it.",
            "ownWords",
            "MOST"));
    var copy = copy(room.submit(vera, enrollment));

    assertThat(copy)
        .contains("AI: A chat tool. What for: (teacher) let it draft the plan.")
        .contains("Help: a coach or mentor. What for: My coach at (e-mail) read it.")
        .contains("In the teacher's own words: most of it.")
        .doesNotContainIgnoringCase("Lindholm");
  }

  private Enrollment.Id complete(String text) {
    var id = room.enrol(vera, "alpr");
    room.text(vera, id, "ALPR-1", "Plan", text);
    for (var slot : List.of("ALPR-2", "ALPR-3", "ALPR-4")) give(id, slot);
    return id;
  }

  private void give(Enrollment.Id id, String slot) {
    var file = slot.endsWith("-3") ? "reflection.mp4" : "student-work.png";
    room.file(vera, id, slot, file, file);
  }

  private List<String> slots(Enrollment.Id id, String accepting) {
    return in(() ->
        db.sql(
                """
                select s ->> 'code'
                  from learning.enrollment e
                  join catalog.version v on v.id = e.version
                 cross join jsonb_array_elements(v.design -> 'slots') s
                 where e.id = ?
                   and s ->> 'accepts' like ?
                """)
            .params(id.value(), "%" + accepting + "%")
            .query(String.class)
            .list());
  }

  private void name(String colleague, String part) {
    browser.get(artifact() + "/details");
    var named =
        browser.post(
            artifact() + "/members",
            Map.of("email", World.address(agency, colleague), "part", part));
    assertThat(named.body()).contains("Your colleague is named");
  }

  /// The address of the text that the teacher wrote.
  private String artifact() {
    return "/artifacts/"
        + in(() ->
            db.sql("select id from portfolio.artifact where person = ? and text is not null")
                .param(vera.id().value())
                .query(java.util.UUID.class)
                .single());
  }

  /// All words of the assessors' copy, once it is there.
  private String copy(Submission submission) {
    Patience.until(() -> !words(submission).isEmpty());
    return words(submission);
  }

  private String words(Submission submission) {
    return in(() ->
        String.join(
            "\n",
            db.sql(
                    """
                    select concat_ws(' ', c.name, c.text, c.link)
                      from review.copy_item c
                      join review.origin o on o.review = c.review
                     where o.submission = ?
                     order by c.position
                    """)
                .param(submission.id().value())
                .query(String.class)
                .list()));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
