package org.laurel.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From the making of anchor papers to an assessor who may work, drifts, and comes back.
@LaurelTest
class CalibrationTests {

  private static final List<String> CRITERIA =
      List.of("ACCESS", "INTEGRATION", "PLANNING", "INQUIRY", "ASSESSMENT", "LEADERSHIP");
  private static final String DESK = "/reviews/anchors";
  private static final String PRACTICE = "/reviews/practice";

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired People people;
  @Autowired Catalog catalog;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private static final List<String> CODES = List.of("23456789", "3456789B", "456789BC");

  private Agency agency;
  private int arrived;
  private UUID version;
  private List<String> levels;
  private Actor ines;
  private Actor joel;
  private Client manager;
  private Client assessor;

  @BeforeEach
  void foundAnAgency() {
    var slug = "c" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    new Classroom(house, world, agency).load("lausd-steam");
    var steam = in(() -> catalog.published("steam").orElseThrow());
    version = steam.id().value();
    levels = steam.design().rubric().levels().stream().map(it -> it.code()).toList();
    ines = joins(world.ines, Role.ASSESSOR);
    joel = joins(world.joel, Role.EDUCATOR);
    manager = client(joins(world.priya, Role.PROGRAM_MANAGER));
    assessor = client(ines);
  }

  @Test
  void locksNobodyOutWhereThereAreNoAnchorPapers() {
    arrive();

    assertThat(manager.get(DESK).body()).contains("0 of 5 anchor papers are in use", "add more");
    assertThat(assessor.get("/reviews").body()).contains("1 submission waits");
    manager.get(DESK);
    var refused = manager.post("/reviews/calibration/" + version, Map.of("day", "2026-01-05"));
    assertThat(refused.body()).contains("5 anchor papers have to be in use", "0 are");
  }

  @Test
  void givesWorkToWhoeverAgreesOnTheSet() {
    calibrate(0);
    arrive();

    assertThat(assessor.get("/reviews").body())
        .contains("Nothing waits for you", "scored the practice papers");
    assertThat(assessor.get("/home").body()).contains("Practise: ");
    for (var i = 0; i < 4; i++) assertThat(practise(0)).contains("6 of 6 scores are the same");
    assertThat(assessor.get(PRACTICE).body()).contains("You have scored 4 of 5 papers. 100 %");
    assertThat(practise(5))
        .contains("1 of 6 scores are the same", "Look at how the team decides.", "apart");
    assertThat(assessor.get(PRACTICE).body()).contains("Qualified", "You get submissions until");
    assertThat(assessor.get("/reviews").body()).contains("1 submission waits");
    assertThat(assessor.post(PRACTICE + "/" + version + "/papers", Map.of()).body())
        .contains("You are qualified already.");
  }

  @Test
  void goesOnKindlyBelowTheBarUntilTheLastPapersAreGoodEnough() {
    calibrate(0);
    for (var i = 0; i < 5; i++) practise(2);

    assertThat(assessor.get(PRACTICE).body()).contains("On your last 5 papers 67 %", "One more");
    practise(0);
    assertThat(assessor.get(PRACTICE).body()).contains("73 %", "80 % is needed");
    practise(0);
    assertThat(assessor.get(PRACTICE).body()).contains("Qualified");
  }

  @Test
  void laysAnchorPapersAmongSubmissionsSoThatNobodyCanTell() {
    calibrate(1);
    for (var i = 0; i < 5; i++) practise(0);
    arrive();
    var real = next();
    var realPage = assessor.get("/reviews/" + real).body();
    rate(real, 0);
    assertThat(count("review.trial where kind = 'UNANNOUNCED'")).isEqualTo(1);
    arrives();

    assertThat(assessor.get("/reviews").body()).contains("1 submission waits");
    var hidden = next();
    var page = assessor.get("/reviews/" + hidden).body();

    assertThat(hidden).hasSize(real.length()).isNotEqualTo(real);
    assertThat(shape(page, hidden)).isEqualTo(shape(realPage, real));
    assertThat(manager.get("/reviews/board").body()).contains("With assessors</dt><dd>1</dd>");
    var sent = rate(hidden, 0);
    assertThat(sent).contains("Nothing more waits for you").doesNotContain("compare");
    assertThat(assessor.get(PRACTICE + "/" + hidden).statusCode()).isEqualTo(404);
    assertThat(assessor.get(PRACTICE).body()).doesNotContain(hidden);
    assertThat(count("review.decision")).isZero();
  }

  @Test
  void givesNothingNewToWhoeverHasDrifted() {
    calibrate(1);
    for (var i = 0; i < 5; i++) practise(0);
    for (var i = 0; i < 2; i++) {
      arrive();
      rate(next(), 0);
      arrives();
      rate(next(), 6);
    }
    arrive();

    assertThat(assessor.get("/reviews").body())
        .contains("Nothing waits for you", "scored the practice papers");
    assertThat(assessor.get("/messages").body()).contains("Please score a few practice papers");
    assertThat(assessor.get(PRACTICE).body())
        .contains("Time to practise", "What is in your hands stays yours", "Score 5 practice");
    for (var i = 0; i < 5; i++) practise(0);
    assertThat(assessor.get("/reviews").body()).contains("1 submission waits");
  }

  @Test
  void endsAfterItsTimeAndBeginsAnewRound() {
    calibrate(0);
    for (var i = 0; i < 5; i++) practise(0);
    arrive();
    run(
        """
        update review.qualification
           set until = now() - interval '1 second', round_at = now() - interval '1 day'
        """);

    assertThat(assessor.get("/reviews").body()).contains("Nothing waits for you");
    assertThat(assessor.get(PRACTICE).body()).contains("Time to practise");
  }

  @Test
  void asksTheTeacherBeforeAssessorsLearnFromTheirEvidence() {
    var review = decided();
    var code = "BCDFGHJK";
    manager.get("/reviews/calibration/" + version + "/papers/new");
    var made = manager.post(DESK, Map.of("version", "" + version, "title", "Weak", "code", code));
    var path = DESK + "/" + anchorOf(review);
    score(path, 0);

    assertThat(made.body()).contains("The teacher is asked", "What the class built");
    assertThat(manager.post(path + "/use", Map.of()).body())
        .contains("The teacher has not agreed yet");
    var teacher = client(joel);
    var example = "/examples/" + anchorOf(review);
    assertThat(teacher.get("/messages").body()).contains("May new assessors learn");
    assertThat(assessor.get(example).statusCode()).isEqualTo(404);
    assertThat(teacher.get(example).body()).contains("May assessors learn", "text 1");
    assertThat(teacher.post(example + "/agreement", Map.of()).body()).contains("Thank you");
    manager.get(path);
    assertThat(manager.post(path + "/use", Map.of()).body()).contains("It is in use.");
    teacher.get(example);
    teacher.post(example + "/refusal", Map.of());
    assertThat(manager.get(path).body()).contains("The teacher said no");
  }

  @Test
  void givesNobodyAnExampleThatTheyKnow() {
    calibrate(0);
    run("update review.anchor set made_by = '%s'".formatted(ines.id().value()));

    assessor.get(PRACTICE);
    assertThat(assessor.post(PRACTICE + "/" + version + "/papers", Map.of()).body())
        .contains("There is no practice paper for you here.");
  }

  @Test
  void chartsAgreementByAssessorAndCriterion() {
    assertThat(manager.get(agreement()).body()).contains("Nobody has scored an anchor paper yet");
    calibrate(0);
    for (var i = 0; i < 5; i++) practise(1);

    assertThat(manager.get(agreement()).body())
        .contains("Ines Okafor", "83 % (66 to 93)", "Assessors by month", "class=\"whisker\"");
    assertThat(assessor.get(agreement()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "bar, 49, Enter a whole number from 50 to 100.",
    "bar, all, Enter a whole number from 50 to 100.",
    "papers, 1, Enter a whole number from 2 to 20.",
    "every, -1, Enter a whole number from 0 to 1000.",
    "months, 61, Enter a whole number from 1 to 60."
  })
  void refusesWhatCannotBeAsked(String field, String typed, String sentence) {
    manager.get(DESK);
    var form = new HashMap<>(Map.of("bar", "80", "papers", "5", "every", "20", "months", "12"));
    form.put(field, typed);

    var answer = manager.post("/reviews/calibration/policy", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence, "value=\"" + typed + "\"");
  }

  @Test
  void keepsWhatWasTypedWhenAScoreLacksItsReason() {
    manager.get("/reviews/calibration/" + version + "/papers/new");
    manager.post(DESK, Map.of("version", "" + version, "title", "Plain", "code", ""));
    var path = DESK + "/" + newest();
    var form = masters(0);
    form.put("reason-ACCESS", "");
    form.remove("level-PLANNING");
    manager.get(path);

    var answer = manager.post(path + "/scores", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("so that assessors learn from it", "Choose the level for", "team decides");
    assertThat(manager.post(path + "/use", Map.of()).body()).contains("Add the evidence first.");
    assertThat(manager.post(path + "/items", Map.of()).body())
        .contains("Choose a file, or write a text.");
  }

  /// Five papers in use, and one in `every` ratings unannounced.
  private void calibrate(int every) {
    for (var i = 0; i < 5; i++) {
      manager.get("/reviews/calibration/" + version + "/papers/new");
      manager.post(DESK, Map.of("version", "" + version, "title", "Paper " + i, "code", ""));
      var path = DESK + "/" + newest();
      manager.post(path + "/items", Map.of("slot", "EOLA-1", "text", "What the class built."));
      score(path, 0);
      assertThat(manager.post(path + "/use", Map.of()).body()).contains("It is in use.");
    }
    manager.get(DESK);
    var policy = Map.of("bar", "80", "papers", "5", "every", "" + every, "months", "12");
    assertThat(manager.post("/reviews/calibration/policy", policy).body()).contains("Saved.");
    var day = Map.of("day", "2026-01-05");
    assertThat(manager.post("/reviews/calibration/" + version, day).body())
        .contains("They have to be qualified from 2026-01-05 on");
  }

  private void score(String path, int level) {
    manager.get(path);
    assertThat(manager.post(path + "/scores", masters(level)).body())
        .contains("The scores are saved");
  }

  private HashMap<String, String> masters(int level) {
    var form = new HashMap<String, String>();
    for (var criterion : CRITERIA) {
      form.put("level-" + criterion, levels.get(level));
      form.put("reason-" + criterion, "Look at how the team decides.");
    }
    return form;
  }

  /// @param wrong how many of the six scores are one level off
  /// @return the page that compares
  private String practise(int wrong) {
    assessor.get(PRACTICE);
    var page = assessor.post(PRACTICE + "/" + version + "/papers", Map.of());
    assertThat(page.body()).contains("This is a practice paper.");
    return rate(code(page.uri().getPath()), wrong);
  }

  private String rate(String code, int wrong) {
    var form = new HashMap<String, String>();
    for (var i = 0; i < CRITERIA.size(); i++) {
      form.put("level-" + CRITERIA.get(i), levels.get(i < wrong ? 1 : 0));
      form.put("feedback-" + CRITERIA.get(i), "Show how one team decides.");
    }
    assessor.get("/reviews/" + code);
    return assessor.post("/reviews/" + code + "/ratings", form).body();
  }

  private String next() {
    assessor.get("/reviews");
    return code(assessor.post("/reviews", Map.of()).uri().getPath());
  }

  private static String code(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// A page without what differs from any submission to any other.
  private static String shape(String page, String code) {
    return page.replace(code, "CODE")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}", "ID")
        .replaceAll("due [^<]*", "due")
        .replaceAll("(nonce|value)=\"[^\"]{20,}\"|X-CSRF-TOKEN[^}]*", "SECRET");
  }

  /// A submission of somebody's, as its arrival would write it.
  private void arrive() {
    arrive(ids.next(), CODES.get(arrived++));
  }

  private void arrive(UUID review, String code) {
    var due = "(select coalesce(max(due_at), now() + interval '7 days') from review.review)";
    run(
        """
        insert into review.review (agency_id, id, code, version, criteria, due_at)
        values ('%s', '%s', '%s', '%s', '{%s}', %s)
        """
            .formatted(
                agency.id().value(), review, code, version, String.join(",", CRITERIA), due));
    run(
        """
        insert into review.origin (agency_id, review, submission, enrollment, earner,
               organizations, attempt, opened_at)
        values ('%s', '%s', '%s', '%s', '%s', '{}', 1, now())
        """
            .formatted(agency.id().value(), review, ids.next(), ids.next(), joel.id().value()));
    run(
        """
        insert into review.copy_item (agency_id, review, id, position, slot, name, text)
        select '%s', '%s', '%s', 0, 'EOLA-1', '%s – text 1', 'What the class built.'
        """
            .formatted(agency.id().value(), review, ids.next(), slotTitle()));
    run(
        """
        insert into review.seat (agency_id, review, number, due_at, code)
        select agency_id, id, 1, due_at, code from review.review where id = '%s'
        """
            .formatted(review));
  }

  private String slotTitle() {
    return in(() -> catalog.version(new Version.Id(version))).design().slot("EOLA-1").title();
  }

  private UUID decided() {
    var review = ids.next();
    arrive(review, "BCDFGHJK");
    run("update review.review set state = 'DECIDED'");
    run(
        """
        insert into review.decision (agency_id, review, outcome, rules, version, decided_at)
        values ('%s', '%s', 'ONE_MORE_STEP', 'two-raters/1', '%s', now())
        """
            .formatted(agency.id().value(), review, version));
    return review;
  }

  /// What waits to come up comes up now.
  private void arrives() {
    run(
        "update review.seat set until = '-infinity' where kept_for is not null and until < 'infinity'");
  }

  private UUID newest() {
    return in(() ->
        db.sql("select id from review.anchor order by made_at desc, id desc limit 1")
            .query(UUID.class)
            .single());
  }

  private UUID anchorOf(UUID review) {
    return in(() ->
        db.sql("select id from review.anchor where source = ?")
            .param(review)
            .query(UUID.class)
            .single());
  }

  private String agreement() {
    return "/reviews/calibration/" + version + "/agreement";
  }

  private int count(String what) {
    return in(() -> db.sql("select count(*) from " + what).query(Integer.class).single());
  }

  private void run(String sql) {
    in(() -> db.sql(sql).update());
  }

  private Actor joins(Actor person, Role role) {
    return in(() -> {
      people.join(person.id(), role);
      return people.actor(person.id(), agency.id()).orElseThrow();
    });
  }

  private Client client(Actor person) {
    return new Client(port, agency.slug())
        .signIn(World.address(world.bayou, person.person().name()));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
