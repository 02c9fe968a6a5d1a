package org.laurel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.files.EvidenceFiles;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.portfolio.LookAlike.Decision;
import org.laurel.portfolio.LookAlike.Kind;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.support.TransactionTemplate;

/// Evidence of two teachers that is alike comes to a person, and to nobody else.
@LaurelTest
class LookAlikeTests {

  private static final String OWN =
      """
      On Monday my third graders followed cards across the carpet and wrote down each turn. Two pairs
      found that their robot faced the wrong wall after the second corner. We drew the path again,
      counted the squares aloud and moved one card. By Thursday nine of twelve pairs could say which
      card was wrong before they ran it, and the other three asked their neighbours for help.
      """;

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired LookAlikes lookAlikes;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @Value("${laurel.home}")
  Path home;

  private Agency agency;
  private Classroom room;

  @BeforeEach
  void open() {
    var slug = "alike-" + java.util.UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Alike County", "", "America/New_York");
    room = new Classroom(house, world, agency);
    room.load("arcs-virginia");
  }

  @Test
  void flagsTheSameFileAndTheSameWordsAndNothingElse() {
    submits("Ana Ruiz", OWN, "lesson-plan.pdf");
    submits("Ben Ode", OWN.replace("Thursday", "Friday"), "lesson-plan.pdf");

    assertThat(in(lookAlikes::open))
        .extracting(LookAlike::kind)
        .containsExactlyInAnyOrder(Kind.SAME_FILE, Kind.WORDS);
  }

  @Test
  void flagsAPhotoThatWasSavedAnew() throws IOException {
    submits("Ana Ruiz", OWN, "classroom-photo.jpg");
    var ben = world.joins(agency, "Ben Ode", Role.EDUCATOR);
    var id = complete(ben, "Other words.", "student-work.png");
    room.bytes(ben, id, "ALPR-2", asPng("classroom-photo.jpg"), "mine.png");

    compare(room.submit(ben, id));

    assertThat(in(lookAlikes::open)).extracting(LookAlike::kind).containsExactly(Kind.PICTURE);
  }

  private static byte[] asPng(String photo) throws IOException {
    var png = new ByteArrayOutputStream();
    var picture = ImageIO.read(new ByteArrayInputStream(EvidenceFiles.bytes(photo)));
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }

  /// Seven held it before; five of them are enough to look at.
  @Test
  void asksToLookAtFivePairsOfOnePieceAtMost() {
    for (var name : List.of("Ana", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus"))
      submits(name + " Ode", name + " wrote this.", "lesson-plan.pdf");
    var before = in(lookAlikes::open).size();

    submits("Hal Ode", "Hal wrote this.", "lesson-plan.pdf");

    assertThat(in(lookAlikes::open)).hasSize(before + 5);
  }

  @Test
  void saysNothingOfOneTeachersOwnReuse() {
    var ana = submits("Ana Ruiz", OWN, "lesson-plan.pdf");

    compare(ana);

    assertThat(in(lookAlikes::open)).isEmpty();
  }

  @Test
  void doesNotFlagWhatOnlySharesTheAuthorsForm() {
    var form = in(() -> template());
    submits("Ana Ruiz", form + OWN, "lesson-plan.pdf");
    submits(
        "Ben Ode",
        form + "We built a bridge of straws, and it held four apples.",
        "unit-plan.docx");

    assertThat(in(lookAlikes::open)).isEmpty();
  }

  @Test
  void showsBothSidesToTheManagerAndToNobodyElse() {
    submits("Ana Ruiz", OWN, "lesson-plan.pdf");
    submits("Ben Ode", "Other words.", "lesson-plan.pdf");
    var pair = in(lookAlikes::open).getFirst();
    var manager = browser("Mia Stone", Role.PROGRAM_MANAGER);
    var assessor = browser("Ines Okafor", Role.ASSESSOR);
    var at = "/look-alikes/" + pair.id().value();

    var page = manager.get("/look-alikes").body();
    assertThat(page).contains("The same file", "Ana Ruiz", "Ben Ode", "plan.pdf");
    assertThat(manager.get(at + "/first").statusCode()).isEqualTo(200);
    assertThat(manager.get(at + "/second").statusCode()).isEqualTo(200);
    assertThat(readings()).isEqualTo(2);
    for (var path : List.of("/look-alikes", at + "/first", at + "/second"))
      assertThat(assessor.get(path).statusCode()).as(path).isEqualTo(403);
    assertThat(manager.post(at + "/decision", Map.of("decision", "MAYBE")).statusCode())
        .isEqualTo(400);
    assertThat(manager.post(at + "/decision", Map.of("decision", "TALK")).body())
        .contains("you talk to the teacher", "Nothing waits.");
    assertThat(manager.post(at + "/decision", Map.of("decision", "FINE")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void leavesATeamThatSaidSoAlone() {
    submits("Ana Ruiz", OWN, "lesson-plan.pdf");
    var ben = world.joins(agency, "Ben Ode", Role.EDUCATOR);
    var id = complete(ben, "Other words.", "lesson-plan.pdf");
    in(() -> nameEverywhere(ben));

    compare(room.submit(ben, id));

    assertThat(in(lookAlikes::open)).isEmpty();
  }

  /// The team of all that Ben keeps: Ana.
  private int nameEverywhere(Actor ben) {
    db.sql(
            """
            insert into portfolio.member (agency_id, artifact, person, part, named_at)
            select a.agency_id, a.id, p.id, 'Planned it.', now()
              from portfolio.artifact a, people.person p
              join people.email e on e.person = p.id
             where a.person = ? and e.address = ?
            """)
        .params(ben.id().value(), World.address(agency, "Ana Ruiz"))
        .update();
    return db.sql("update portfolio.artifact set own_part = 'Taught it.' where person = ?")
        .param(ben.id().value())
        .update();
  }

  /// A file that cannot be read for now neither loses its flag nor holds up those of the others.
  @Test
  void isFlaggedWhenTheFirstDeliveryFailed(@Autowired FailedEventPublications failed)
      throws IOException {
    submits("Ana Ruiz", OWN, "lesson-plan.pdf");
    var ben = world.joins(agency, "Ben Ode", Role.EDUCATOR);
    var id = complete(ben, OWN.replace("Thursday", "Friday"), "lesson-plan.pdf");
    var plan = content("portfolio.artifact where type = 'PDF'");
    var away = Files.move(plan, plan.resolveSibling("away"));

    var submission = room.submit(ben, id);
    await(() -> isFailed(submission));
    assertThat(in(lookAlikes::open)).extracting(LookAlike::kind).containsOnly(Kind.WORDS);
    Files.move(away, plan);
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withMinAge(Duration.ZERO)
            .withFilter(
                it -> it.getEvent().toString().contains(submission.id().value().toString())));

    await(() -> in(lookAlikes::open).size() == 2);
    assertThat(in(lookAlikes::open))
        .extracting(LookAlike::kind)
        .containsExactlyInAnyOrder(Kind.SAME_FILE, Kind.WORDS);
  }

  @Test
  void staysInItsAgency() {
    submits("Ana Ruiz", OWN, "lesson-plan.pdf");
    submits("Ben Ode", "Other words.", "lesson-plan.pdf");
    var pair = in(lookAlikes::open).getFirst();

    assertThatThrownBy(() -> world.within(world.harbor, () -> lookAlikes.of(pair.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            world.within(
                world.harbor, () -> lookAlikes.decide(world.hal, pair.id(), Decision.FINE)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void freezesRubricAndStandardsWithTheSubmission() {
    var submission = submits("Ana Ruiz", OWN, "lesson-plan.pdf");

    var frozen =
        in(() ->
            db.sql(
                    "select rubric, cardinality(standards) as many from portfolio.submission where id = ?")
                .param(submission.id().value())
                .query()
                .singleRow());

    assertThat((String) frozen.get("rubric")).hasSize(64);
    assertThat((Integer) frozen.get("many")).isPositive();
  }

  private Path content(String of) {
    var sha256 = in(() -> db.sql("select distinct sha256 from " + of).query(String.class).single());
    return home.resolve("files/" + agency.id().value())
        .resolve(sha256.substring(0, 2) + "/" + sha256.substring(2));
  }

  private boolean isFailed(Submission submission) {
    return in(() ->
        db.sql(
                """
                select exists (select from database.event_publication
                                where status = 'FAILED'
                                  and listener_id like '%LookAlikes%'
                                  and serialized_event like '%' || ? || '%')
                """)
            .param(submission.id().value().toString())
            .query(Boolean.class)
            .single());
  }

  private static void await(BooleanSupplier isSo) {
    for (var tries = 0; !isSo.getAsBoolean(); tries++) {
      if (tries > 600) throw new AssertionError("It did not come within a minute.");
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private Submission submits(String name, String text, String file) {
    var teacher = world.joins(agency, name, Role.EDUCATOR);
    var submission = room.submit(teacher, complete(teacher, text, file));
    compare(submission);
    return submission;
  }

  private Enrollment.Id complete(Actor teacher, String text, String file) {
    var id = room.enrol(teacher, "alpr");
    room.text(teacher, id, "ALPR-1", "Plan", text);
    room.file(teacher, id, "ALPR-2", file, "plan." + file.replaceAll(".*\\.", ""));
    in(() -> clip(teacher, id));
    room.text(teacher, id, "ALPR-4", "Results", "Mine: " + teacher.person().name());
    return id;
  }

  /// A clip of the teacher's own: a free box (ISO 14496-12, 8.1.2) at its end tells it apart.
  private Artifact clip(Actor teacher, Enrollment.Id id) {
    var mark = teacher.person().name().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var clip = EvidenceFiles.bytes("reflection.mp4");
    var box = java.nio.ByteBuffer.allocate(clip.length + 8 + mark.length);
    box.put(clip).putInt(8 + mark.length).put(new byte[] {'f', 'r', 'e', 'e'}).put(mark);
    return house
        .getBean(Evidence.class)
        .addFile(
            teacher,
            new Evidence.Place(id, "ALPR-3"),
            new ByteArrayInputStream(box.array()),
            "clip.mp4",
            Artifact.Students.NONE);
  }

  /// By hand as well, so that no test waits for what runs on its own.
  private void compare(Submission submission) {
    world.within(agency, () -> lookAlikes.compare(submission.id()));
  }

  private String template() {
    return house
        .getBean(org.laurel.catalog.Catalog.class)
        .published("alpr")
        .orElseThrow()
        .design()
        .slot("ALPR-1")
        .template();
  }

  private int readings() {
    return in(() ->
        db.sql("select count(*) from files.access where subject like 'look-alike %'")
            .query(Integer.class)
            .single());
  }

  private Client browser(String name, Role role) {
    world.joins(agency, name, role);
    return new Client(port, agency.slug()).signIn(World.address(agency, name));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
