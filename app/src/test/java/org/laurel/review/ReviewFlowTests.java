package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.HoursAccount;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.laurel.portfolio.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From the queue to the decision, on the pages that assessors and teachers use.
@LaurelTest
class ReviewFlowTests {

  private static final List<String> CRITERIA =
      List.of("ALPR-CONTENT", "ALPR-BUILD", "ALPR-DEBUG", "ALPR-COACH", "ALPR-DATA");
  private static final String SHOWN = "demonstrates";
  private static final String ADVICE = "Count each group once more, and say what comes next.";

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired People people;
  @Autowired Enrollments enrollments;
  @Autowired HoursLedger ledger;
  @Autowired Submissions submissions;
  @Autowired TeacherSteps teacherSteps;
  @Autowired AssessorSteps assessorSteps;
  @Autowired RatingStore ratings;
  @Autowired DecisionStore decisions;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Classroom room;
  private Actor joel;
  private Actor ines;
  private Actor sam;
  private Actor wren;
  private final Map<Actor, Client> clients = new HashMap<>();
  private Enrollment.Id enrollment;

  @BeforeEach
  void handIn() {
    var slug = "f" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    ines = joins(world.ines, Role.ASSESSOR);
    sam = joins(world.sam, Role.ASSESSOR);
    wren = joins(world.wren, Role.ASSESSOR);
    joel = joins(world.joel, Role.EDUCATOR);
    room = new Classroom(house, world, agency);
    room.load("arcs-virginia");
    enrollment = room.enrol(joel, "alpr");
    room.text(joel, enrollment, "ALPR-1", "Plan", "Two lessons about exact steps.");
    room.file(joel, enrollment, "ALPR-2", "student-work.png", "work.png");
    room.file(joel, enrollment, "ALPR-3", "reflection.mp4", "clip.mp4");
    room.text(joel, enrollment, "ALPR-4", "Results", "Twelve build, nine predict, ten debug.");
    submit();
  }

  @Test
  void letsTwoRatersAgreeOnEarned() {
    rate(ines, levels(SHOWN), "");
    rate(sam, levels(SHOWN), "");

    assertThat(state()).isEqualTo(Enrollment.State.EARNED);
    assertThat(world.within(agency, () -> ledger.logged(enrollment)).get(HoursAccount.HOMEWORK))
        .isEqualByComparingTo(BigDecimal.valueOf(12));
    assertThat(in(() -> teacherSteps.of(joel.id()))).isEmpty();
  }

  @Test
  void keepsPassedCriteriaPassedAndAsksOnlyForTheRest() {
    var weak = levels(SHOWN);
    weak.put("ALPR-DATA", "nearly");
    rate(ines, weak, ADVICE);
    rate(sam, weak, "A second opinion.");

    assertThat(state()).isEqualTo(Enrollment.State.ONE_MORE_STEP);
    assertThat(in(() -> teacherSteps.of(joel.id())).getFirst().action())
        .isEqualTo("Read the feedback");
    var letter = client(joel).get(feedbackPath()).body();
    assertThat(letter)
        .contains(ADVICE, "A second opinion.", "Fix “Class results and reflection”")
        .doesNotContain("Ines", "Sam W", "Okafor", "Whitfield");

    room.text(joel, enrollment, "ALPR-4", "Results", "Now with a next step for each group.");
    submit();
    var sheet = open(ines);
    assertThat(sheet.body()).contains("The other criteria were passed before");
    assertThat(sheet.body()).contains("level-ALPR-DATA").doesNotContain("level-ALPR-BUILD");
    assertThat(sheet.body())
        .contains("before and now", "As before", "New", "<ins>Now with a next step")
        .contains("Last time:", ADVICE, "A second opinion.")
        .doesNotContain("<del>", "Whitfield");
    rate(ines, Map.of("ALPR-DATA", SHOWN), "");
    rate(wren, Map.of("ALPR-DATA", SHOWN), "");

    assertThat(state()).isEqualTo(Enrollment.State.EARNED);
  }

  @Test
  void asksAThirdAboutTheSplitAloneAndKeepsRatersApart() {
    var weak = levels(SHOWN);
    weak.put("ALPR-COACH", "not-yet");
    rate(ines, weak, ADVICE);
    var second = open(sam).body();
    rate(sam, levels(SHOWN), "");
    var third = open(wren).body();

    assertThat(second).doesNotContain(ADVICE);
    assertThat(third).contains("level-ALPR-COACH").doesNotContain(ADVICE, "level-ALPR-DATA");
    assertThat(client(joel).get(feedbackPath()).body())
        .contains("With assessors")
        .doesNotContain(ADVICE);
    rate(wren, Map.of("ALPR-COACH", SHOWN), "");
    assertThat(state()).isEqualTo(Enrollment.State.EARNED);
  }

  @Test
  void refusesARatingWithoutTheNextStepAndKeepsWhatWasWritten() {
    var browser = client(sam);
    var code = open(browser);
    var form = form(levels("nearly"), "");
    form.put("feedback-ALPR-DATA", "Count again.");

    var answer = browser.post("/reviews/" + code + "/ratings", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("There is a problem", "Name the one next step for “Right about algorithms”")
        .contains("Count again.");
    assertThat(in(() -> count("select count(*) from review.rating"))).isZero();
  }

  @Test
  void savesADraftAndShowsItAgain() {
    var browser = client(sam);
    var code = open(browser);

    browser.post(
        "/reviews/" + code + "/draft", form(Map.of("ALPR-DATA", "nearly"), "Half a thought"));

    assertThat(browser.get("/reviews/" + code).body())
        .contains("Half a thought")
        .containsPattern("value=\"nearly\" checked");
    assertThat(browser.get("/reviews").body()).contains("In your hands", code);
  }

  @Test
  void shutsTheReviewToEveryoneWithoutItInHand() {
    var code = open(client(ines));

    assertThat(client(sam).get("/reviews/" + code).statusCode()).isEqualTo(404);
    assertThat(client(joel).get("/reviews/" + code).statusCode()).isEqualTo(403);
    assertThat(client(ines).get(feedbackPath()).statusCode()).isEqualTo(404);
  }

  @Test
  void replaysEveryDecision() {
    rate(ines, levels(SHOWN), "");
    var weak = levels(SHOWN);
    weak.put("ALPR-DATA", "not-yet");
    rate(sam, weak, ADVICE);
    rate(wren, Map.of("ALPR-DATA", "nearly"), ADVICE);

    var review =
        new Review.Id(
            in(() -> db.sql("select id from review.review").query(java.util.UUID.class).single()));
    var version = in(() -> enrollments.of(enrollment).version());
    var rubric =
        in(() ->
            house.getBean(org.laurel.catalog.Catalog.class).version(version).design().rubric());
    var replayed =
        Ruling.on(
            rubric,
            new java.util.LinkedHashSet<>(CRITERIA),
            2,
            java.util.Set.of(),
            in(() -> ratings.of(review)));

    assertThat(replayed).isInstanceOf(Ruling.Decided.class);
    assertThat(((Ruling.Decided) replayed).findings())
        .containsExactlyInAnyOrderElementsOf(in(() -> decisions.findings(enrollment)));
  }

  @Test
  void tellsAssessorsAndManagersWhatWaits() {
    open(ines);
    var priya = joins(world.priya, Role.PROGRAM_MANAGER);

    assertThat(in(() -> assessorSteps.of(sam.id())).getFirst().text())
        .startsWith("1 submission waits, the oldest due ");
    assertThat(in(() -> assessorSteps.of(joel.id()))).isEmpty();
    assertThat(client(priya).get("/reviews/board").body()).contains("With assessors", "<dd>1</dd>");
    assertThat(client(sam).get("/messages").body()).contains("Submissions wait for review");
  }

  /// The file of then is shown to who holds the step after it, and to nobody else.
  @Test
  void setsTheFilesOfBothAttemptsBesideEachOther() {
    var weak = levels(SHOWN);
    weak.put("ALPR-BUILD", "nearly");
    rate(ines, weak, ADVICE);
    rate(sam, weak, ADVICE);
    assertThat(open(client(wren))).isEqualTo("reviews");
    room.file(joel, enrollment, "ALPR-2", "classroom-photo.jpg", "more.jpg");
    submit();
    var page = open(wren).body();

    var earlier =
        java.util.regex.Pattern.compile("/reviews/\\w{8}/earlier/items/[0-9a-f-]{36}")
            .matcher(page);
    assertThat(earlier.find()).isTrue();
    assertThat(page).contains(">New<", ">As before<");
    assertThat(client(wren).get(earlier.group()).statusCode()).isEqualTo(200);
    assertThat(client(ines).get(earlier.group()).statusCode()).isEqualTo(404);
  }

  private void submit() {
    var before = reviews();
    room.submit(joel, enrollment);
    Patience.until(() -> reviews() > before);
  }

  private int reviews() {
    return in(() -> count("select count(*) from review.review"));
  }

  private java.net.http.HttpResponse<String> open(Actor assessor) {
    var client = client(assessor);
    return client.get("/reviews/" + open(client));
  }

  /// Presses the button of the queue and reads the code off the page.
  private static String open(Client client) {
    client.get("/reviews");
    var page = client.post("/reviews", Map.of());
    var path = page.uri().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void rate(Actor assessor, Map<String, String> levels, String feedback) {
    var client = client(assessor);
    var held = in(() -> held(assessor));
    var code = held.isEmpty() ? open(client) : held.getFirst();
    client.get("/reviews/" + code);
    var answer = client.post("/reviews/" + code + "/ratings", form(levels, feedback));
    assertThat(answer.body()).contains("Nothing more waits for you");
  }

  private List<String> held(Actor assessor) {
    return db.sql(
            """
            select s.code
              from review.seat s
             where s.assessor = ?
               and s.until < 'infinity'
            """)
        .param(assessor.id().value())
        .query(String.class)
        .list();
  }

  private static Map<String, String> levels(String level) {
    var levels = new HashMap<String, String>();
    for (var criterion : CRITERIA) levels.put(criterion, level);
    return levels;
  }

  private static Map<String, String> form(Map<String, String> levels, String feedback) {
    var form = new HashMap<String, String>();
    levels.forEach((criterion, level) -> {
      form.put("level-" + criterion, level);
      form.put("feedback-" + criterion, level.equals(SHOWN) ? "" : feedback);
    });
    return form;
  }

  /// Accounts are global: the people of the world join here, and keep their address.
  private Actor joins(Actor person, Role role) {
    return in(() -> {
      people.join(person.id(), role);
      return people.actor(person.id(), agency.id()).orElseThrow();
    });
  }

  private Client client(Actor person) {
    return clients.computeIfAbsent(
        person,
        it ->
            new Client(port, agency.slug()).signIn(World.address(world.bayou, it.person().name())));
  }

  private Enrollment.State state() {
    return in(() -> enrollments.of(enrollment).state());
  }

  private String feedbackPath() {
    return "/enrollments/" + enrollment.value() + "/feedback";
  }

  private int count(String sql) {
    return db.sql(sql).query(Integer.class).single();
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
