package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.views.Views;
import org.laurel.files.Files;
import org.laurel.openbadges.Baking;
import org.laurel.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A credential is its earner's: what others see of it, who looked, and all of it to take along.
@LaurelTest
class OwnerTests {

  private static final String PLAN = "Lesson plan of Orla";

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Intruder intruder;
  @Autowired Files files;
  @Autowired Views views;
  @Autowired Credentials credentials;
  @LocalServerPort int port;

  private Actor teacher;
  private Client mine;
  private Client visitor;
  private UUID id;
  private String path;

  @BeforeEach
  void earns() {
    teacher = earning.teacher(world.bayou, "Orla");
    id = earning.credential(world.bayou, teacher).id().value();
    path = "/credentials/" + id;
    mine = new Client(port, "bayou").signIn(address());
    visitor = new Client(port, "bayou");
  }

  @Test
  void isClosedUntilItsEarnerOpensIt() {
    var item = submits("NONE");
    var at = path + "/evidence/" + item;
    assertThat(visitor.get(path).body()).doesNotContain("plan.txt");
    assertThat(visitor.get(at).statusCode()).isEqualTo(404);

    mine.get(path + "/mine");
    var told = mine.post(at + "/opening", Map.of()).body();

    assertThat(told).contains("It is open.", "Open to everybody");
    assertThat(visitor.get(path).body()).contains("Evidence that " + name() + " shows", at);
    assertThat(visitor.get(at).body()).isEqualTo(PLAN);

    mine.post(at + "/closing", Map.of());
    assertThat(visitor.get(path).body()).doesNotContain("plan.txt");
    assertThat(visitor.get(at).statusCode()).isEqualTo(404);
  }

  @Test
  void neverOpensWhatShowsStudents() {
    var item = submits("CONSENT_KEPT");

    var page = mine.get(path + "/mine").body();
    var refused = mine.post(path + "/evidence/" + item + "/opening", Map.of());

    assertThat(page)
        .contains("students can be seen, heard or named in it")
        .doesNotContain("/opening");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(visitor.get(path + "/evidence/" + item).statusCode()).isEqualTo(404);
  }

  @Test
  void closesWhenAStudentComesToLight() {
    var item = submits("NONE");
    mine.get(path + "/mine");
    mine.post(path + "/evidence/" + item + "/opening", Map.of());
    assertThat(visitor.get(path + "/evidence/" + item).statusCode()).isEqualTo(200);

    registers(item);

    assertThat(visitor.get(path + "/evidence/" + item).statusCode()).isEqualTo(404);
    assertThat(visitor.get(path).body()).doesNotContain("plan.txt");
    assertThat(mine.get(path + "/mine").body()).contains("stands in your list of students");
  }

  @Test
  void showsNothingOfACredentialThatWasTakenBack() {
    var item = submits("NONE");
    mine.get(path + "/mine");
    mine.post(path + "/evidence/" + item + "/opening", Map.of());
    world.within(
        world.bayou,
        () -> credentials.revoke(world.ada, new Credential.Id(id), "Issued in error."));

    assertThat(visitor.get(path + "/evidence/" + item).statusCode()).isEqualTo(404);
    assertThat(visitor.get(path).body()).doesNotContain("plan.txt");
  }

  @Test
  void isNobodyElsesToOpen() {
    var item = submits("NONE");
    var maya = new Client(port, "bayou").signIn("maya.torres@bayou.example");
    maya.get("/credentials");

    assertThat(maya.get(path + "/mine").statusCode()).isEqualTo(404);
    assertThat(maya.post(path + "/evidence/" + item + "/opening", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(maya.post(path + "/reminder", Map.of("day", "2030-01-01")).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get(path + "/mine").uri().getPath()).isEqualTo("/bayou/sign-in");
  }

  @Test
  void countsLooksByDayAndKindButNotItsEarners() {
    mine.get(path);
    for (var time = 0; time < 3; time++) visitor.get(path);
    visitor.get(path + "/badge.png");
    visitor.get(path + "/badge.png?here");
    visitor.get(path + "/open-badge.json");
    views.write();

    var counts = world.within(world.bayou, () -> views.of(id));

    assertThat(counts)
        .extracting(it -> it.kind() + " " + it.times())
        .containsExactlyInAnyOrder("PAGE 3", "PICTURE 1", "FILE 1");
    assertThat(mine.get(path + "/mine").body())
        .contains("A file for software", "Only numbers are kept");
  }

  @Test
  void isFoundByTheWorkAddressAndThePersonalOne() {
    var personal = "orla." + UUID.randomUUID() + "@home.example";
    intruder.does(
        "insert into people.email (address, person, kind, is_primary, verified_at)"
            + " values ('%s', '%s', 'PERSONAL', false, now())"
                .formatted(personal, teacher.id().value()));

    assertThat(new Client(port, "bayou").signIn(personal).get("/credentials").body())
        .contains(path);

    intruder.does(
        "delete from people.membership where person = '%s'".formatted(teacher.id().value()));
    assertThat(new Client(port, "bayou").signIn(personal).get("/credentials").body())
        .as("after the job has ended")
        .contains(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|Choose the day on which we should remind you.",
        "tomorrow|Enter the day as year, month and day, such as 2027-06-30.",
        "2027-02-30|Enter the day as year, month and day, such as 2027-06-30.",
        "2001-01-01|Choose a day that is still to come.",
        "2999-01-01|20 years from now are the most. Choose an earlier day."
      })
  void asksAgainForADayThatIsNone(String day, String sentence) {
    mine.get(path + "/mine");

    var answer = mine.post(path + "/reminder", Map.of("day", day));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence, "value=\"" + day + "\"");
  }

  @Test
  void remindsOnceOnTheDay(@Autowired org.laurel.credentials.owner.ReminderRounds rounds) {
    mine.get(path + "/mine");
    var day = LocalDate.now().plusYears(1);
    assertThat(mine.post(path + "/reminder", Map.of("day", day.toString())).body())
        .contains("We remind you on " + day);
    rounds.go();
    assertThat(mine.get("/messages").body()).doesNotContain("Time to renew");

    intruder.does(
        "update credentials.reminder set due = '2026-01-01' where credential = '%s'".formatted(id));
    rounds.go();
    rounds.go();

    assertThat(mine.get("/messages").body()).containsOnlyOnce("You asked us to remind you");
    assertThat(mine.get(path + "/mine").body()).doesNotContain("We remind you on");
  }

  @Test
  void leavesWithEverything() throws IOException {
    submits("NONE");

    var files = unzip();

    var document = new String(file(files, "open-badge.json"), UTF_8);
    assertThat(files.keySet())
        .anyMatch(it -> it.endsWith("/certificate.pdf"))
        .anyMatch(it -> it.endsWith("/open-badge.jwt"));
    assertThat(Baking.extract(file(files, "badge.png"))).hasValue(document);
    assertThat(Baking.extract(file(files, "badge.svg"))).hasValue(document);
    assertThat(new String(file(files, "plan.txt"), UTF_8)).isEqualTo(PLAN);
    var index = new String(file(files, "index.html"), UTF_8);
    for (var name : files.keySet())
      if (!name.equals("index.html")) // which leads to all others
      assertThat(index).contains("href=\"" + name + "\"");
  }

  private Map<String, byte[]> unzip() throws IOException {
    var archive = new TreeMap<String, byte[]>();
    var zip =
        new ZipInputStream(new ByteArrayInputStream(mine.bytes("/credentials/everything.zip")));
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
      archive.put(entry.getName(), zip.readAllBytes());
    return archive;
  }

  private static byte[] file(Map<String, byte[]> archive, String end) {
    return archive.entrySet().stream()
        .filter(it -> it.getKey().endsWith(end))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /// Puts a file into a submission for the credential's enrollment.
  ///
  /// @return the item's id
  private UUID submits(String students) {
    var file =
        world.within(
            world.bayou,
            () -> files.keep(new ByteArrayInputStream(PLAN.getBytes(UTF_8)), "plan.txt"));
    var item = UUID.randomUUID();
    intruder.does(
        """
        with a as (
            insert into portfolio.artifact (agency_id, id, person, title, sha256, size, type, students,
                   version, changed_at)
            values ('%1$s', '%2$s', '%3$s', 'plan.txt', '%4$s', %5$s, '%6$s', '%7$s', 1, now())
            returning agency_id, id),
        s as (
            insert into portfolio.submission (agency_id, id, enrollment, earner, version, attempt,
                   criteria, at)
            select agency_id, gen_random_uuid(), split_part(basis, ' ', 2)::uuid, earner, version, 1,
                   '{}', now()
              from credentials.award
             where id = '%8$s'
            returning id)
        insert into portfolio.submission_item (agency_id, id, submission, artifact, slot, position,
               name, sha256, size, type, students)
        select a.agency_id, '%2$s', s.id, a.id, 'EOLA-1', 1, 'plan.txt', '%4$s', %5$s, '%6$s', '%7$s'
          from a, s
        """
            .formatted(
                world.bayou.id().value(),
                item,
                teacher.id().value(),
                file.sha256(),
                file.size(),
                file.type(),
                students,
                id));
    return item;
  }

  /// The artifact has the id of its item here.
  private void registers(UUID artifact) {
    intruder.does(
        """
        with s as (
            insert into portfolio.student (agency_id, id, teacher, name, noted_at)
            values ('%1$s', gen_random_uuid(), '%2$s', 'Ana B.', now())
            returning agency_id, id)
        insert into portfolio.appearance (agency_id, artifact, student)
        select agency_id, '%3$s', id from s
        """
            .formatted(world.bayou.id().value(), teacher.id().value(), artifact));
  }

  private String name() {
    return teacher.person().name();
  }

  private String address() {
    return name().toLowerCase(Locale.ROOT).replace(' ', '.') + "@bayou.example";
  }
}
