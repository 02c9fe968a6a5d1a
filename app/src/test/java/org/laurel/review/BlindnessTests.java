package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design;
import org.laurel.database.Ids;
import org.laurel.files.specimens.Canaries;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Affiliations;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Identity;
import org.laurel.people.Role;
import org.laurel.people.Tokens;
import org.laurel.portfolio.Classroom;
import org.laurel.portfolio.Submission;
import org.laurel.review.blind.Masks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Promise 5: canaries go in through a real submission; no byte that reaches an assessor holds one.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlindnessTests {

  private static final Path EVIDENCE = Path.of("../e2e/evidence");
  private static final Pattern ITEM = Pattern.compile("/reviews/[2-9B-Z]{8}/items/[0-9a-f-]{36}");
  private static final Identity NOBODY = new Identity("Nobody", List.of(), List.of());

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Affiliations affiliations;
  @Autowired Catalog catalog;
  @Autowired CopyMaker copies;
  @Autowired Queue queue;
  @Autowired Tokens tokens;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired org.laurel.files.Files files;
  @LocalServerPort int port;

  private Agency agency;
  private Actor maya;
  private Actor ines;
  private Enrollment.Id enrollment;
  private Submission submission;

  @BeforeAll
  void handInEvidenceFullOfCanaries() {
    agency = agencies.found("blind", "State of Review", "", "America/New_York");
    maya = world.joins(agency, "Maya Torres", Role.EDUCATOR);
    ines = world.joins(agency, "Ines Okafor", Role.ASSESSOR);
    run(this::giveMayaASchool);
    var room = new Classroom(house, world, agency);
    room.load("arcs-virginia");
    enrollment = room.enrol(maya, "alpr");
    var said = "Maya Torres of Cedar Hollow, maya.torres@cedarhollow.example, on Torres' class";
    room.file(maya, enrollment, "ALPR-1", "lesson-plan.pdf", "Maya Torres plan.pdf");
    room.file(maya, enrollment, "ALPR-1", "unit-plan.docx", "cedar-hollow-unit.docx");
    room.text(maya, enrollment, "ALPR-1", "By Maya Torres", "## Plan\n\nMaya: I plan.\n\n" + said);
    room.link(maya, enrollment, "ALPR-1", "https://sites.example/maya%2Etorres/plan");
    room.link(maya, enrollment, "ALPR-1", "https://sites.example/robots");
    room.file(maya, enrollment, "ALPR-2", "classroom-photo.jpg", "Ms Torres room.jpg");
    room.file(maya, enrollment, "ALPR-2", "student-work.png", "CH-0042-MT.png");
    room.file(maya, enrollment, "ALPR-3", "reflection.mp4", "Maya Torres.mp4");
    room.file(maya, enrollment, "ALPR-4", "reflection.txt", "Torres.txt");
    submission = room.submit(maya, enrollment);
  }

  private void giveMayaASchool() {
    var school = ids.next();
    db.sql("insert into people.organization (agency_id, id, name, kind) values (?, ?, ?, 'SCHOOL')")
        .params(agency.id().value(), school, "Cedar Hollow Elementary School")
        .update();
    db.sql("insert into people.affiliation (agency_id, person, organization) values (?, ?, ?)")
        .params(agency.id().value(), maya.id().value(), school)
        .update();
    db.sql(
            """
            insert into people.email (address, person, kind, is_primary)
            values ('maya.torres@cedarhollow.example', ?, 'PERSONAL', false)
            """)
        .param(maya.id().value())
        .update();
  }

  @Test
  void showsAssessorsNotOneByteThatTellsWhoseItIs() throws Exception {
    var reader = new Reader(port, agency.slug()).signIn(World.address(agency, "Ines Okafor"));
    var code = open();

    var sheet = reader.get("/reviews/" + code);
    var items = new TreeSet<String>();
    for (var item = ITEM.matcher(sheet.text()); item.find(); ) items.add(item.group());
    for (var item : items) reader.get(item);
    reader.get("/home");
    reader.get("/reviews");
    reader.get("/messages");
    reader.post("/reviews/" + code + "/ratings", Map.of("feedback-ALPR-DATA", "x"));
    reader.get("/reviews/" + code + "/items/" + UUID.randomUUID());
    readByApi(reader, code);
    reader.post("/reviews/" + code + "/draft", Map.of("feedback-ALPR-DATA", "x"));
    reader.post("/reviews/" + code + "/conflict", Map.of());
    reader.get("/reviews/" + code);

    assertThat(items).hasSize(5);
    assertThat(sheet.text()).contains("(teacher)", "(school)", "https://sites.example/robots");
    for (var seen : reader.seen()) {
      assertThat(canaries().in(seen.headers())).as(seen.headers()).isEmpty();
      assertThat(canaries().in(seen.body())).as(seen.headers()).isEmpty();
    }
  }

  private void readByApi(Reader reader, String code) throws Exception {
    var token = world.within(agency, () -> tokens.issue(ines.id(), "test", Duration.ofHours(1)));
    var sheet = reader.api("GET", "/reviews/" + code, token, "").text();
    for (var item = ITEM.matcher(sheet); item.find(); ) reader.api("GET", item.group(), token, "");
    reader.api("POST", "/reviews", token, "{}");
    reader.api("POST", "/reviews/" + code + "/ratings", token, "{\"scores\": []}");
  }

  @Test
  void findsCanariesWhenTheNameIsNotMasked() throws Exception {
    var known = identity();

    assertThat(leaks(new Identity("Nobody", known.addresses(), known.organizations())))
        .contains("Torres")
        .doesNotContain("Cedar Hollow", "maya.torres@cedarhollow.example");
  }

  @Test
  void findsCanariesWhenTheSchoolIsNotMasked() throws Exception {
    var known = identity();

    assertThat(leaks(new Identity(known.name(), known.addresses(), List.of())))
        .contains("Cedar Hollow")
        .doesNotContain("Torres");
  }

  @Test
  void findsNothingInACopyMadeWithEveryMask() throws Exception {
    assertThat(leaks(identity())).isEmpty();
    assertThat(leaks(NOBODY)).contains("Maya", "Torres", "Cedar Hollow");
  }

  @Test
  void findsCanariesInTheFilesAsTheyWereMade() throws Exception {
    for (var file :
        List.of("lesson-plan.pdf", "unit-plan.docx", "classroom-photo.jpg", "reflection.mp4"))
      assertThat(canaries().in(Files.readAllBytes(EVIDENCE.resolve(file))))
          .as(file)
          .contains("Maya Torres");
  }

  @Test
  void opensAReviewOnceHoweverOftenItIsTold() {
    var arrival = house.getBean(Arrival.class);
    Patience.until(() -> reviews() > 0);

    world.within(agency, () -> arrival.open(submission.id()));

    assertThat(reviews()).isOne();
  }

  private int reviews() {
    return in(() ->
        db.sql("select count(*) from review.origin where submission = ?")
            .param(submission.id().value())
            .query(Integer.class)
            .single());
  }

  /// What the search finds in a copy that was made with the masks of `identity`.
  private Set<String> leaks(Identity identity) throws Exception {
    var frozen = in(() -> submissions().of(submission.id()));
    var design = in(() -> catalog.version(frozen.version()).design());
    var found = new TreeSet<String>();
    for (var item : copies(frozen, design, identity)) {
      found.addAll(canaries().in(item.name() + "\n" + item.text() + "\n" + item.link()));
      if (item.file() != null) found.addAll(canaries().in(bytes(item)));
    }
    return found;
  }

  private List<CopyItem> copies(Submission submission, Design design, Identity identity) {
    return world.within(
        agency,
        () ->
            copies.copy(submission, design, Masks.of(identity)).stream()
                .map(CopyMaker.Copied::item)
                .toList());
  }

  private byte[] bytes(CopyItem item) {
    return in(() -> {
      try (var content = files.open(Objects.requireNonNull(item.file()))) {
        return content.readAllBytes();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }

  /// Names, and every identifier under which the teacher's side knows the work.
  private Canaries canaries() {
    var words =
        new ArrayList<>(List.of("Maya", "Torres", "Maya Torres", "Cedar Hollow", "CedarHollow"));
    words.addAll(
        List.of(
            "maya.torres@cedarhollow.example", "CH-0042-MT", "Pixel 8a", "lesson-plan", "ALPR-1-"));
    words.addAll(
        List.of(id(maya.id().value()), id(enrollment.value()), id(submission.id().value())));
    for (var item : in(() -> submissions().of(submission.id())).items()) words.add(id(item.id()));
    return new Canaries(words);
  }

  private static String id(UUID id) {
    return id.toString();
  }

  private org.laurel.portfolio.Submissions submissions() {
    return house.getBean(org.laurel.portfolio.Submissions.class);
  }

  private Identity identity() {
    return in(() -> affiliations.identity(maya.id()));
  }

  /// Waits for the copy, which is built after the submission, and takes it in hand.
  private String open() {
    Patience.until(() -> reviews() > 0);
    return in(() -> queue.following(ines)).orElseThrow().code();
  }

  private void run(Runnable work) {
    world.within(agency, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
