package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
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

/// Comments on places in the evidence, and comments kept to use again: all without a script.
@LaurelTest
class PlacesTests {

  private static final List<String> CRITERIA =
      List.of("ALPR-CONTENT", "ALPR-BUILD", "ALPR-DEBUG", "ALPR-COACH", "ALPR-DATA");
  private static final String ADVICE = "Count each group once more.";

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired People people;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Enrollment.Id enrollment;
  private Client teacher;
  private Client ines;
  private Client sam;
  private String code;
  private String at;

  @BeforeEach
  void handIn() {
    var slug = "p" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    ines = joins(world.ines, Role.ASSESSOR);
    sam = joins(world.sam, Role.ASSESSOR);
    teacher = joins(world.joel, Role.EDUCATOR);
    var room = new Classroom(house, world, agency);
    room.load("arcs-virginia");
    enrollment = room.enrol(world.joel, "alpr");
    room.text(world.joel, enrollment, "ALPR-1", "Plan", "Two lessons about exact steps.");
    room.file(world.joel, enrollment, "ALPR-2", "student-work.png", "work.png");
    room.file(world.joel, enrollment, "ALPR-3", "reflection.mp4", "clip.mp4");
    room.text(world.joel, enrollment, "ALPR-4", "Results", "Twelve build, nine predict.");
    room.submit(world.joel, enrollment);
    Patience.until(() -> !items("select id::text from review.copy_item").isEmpty());
    code = open(ines);
    at = "/reviews/" + code;
  }

  @Test
  void carriesWhatIsSaidOfPlacesToTheTeacherOnceItIsDecided() {
    remark("VIDEO", Map.of("time", "1:23", "words", "Here the team waits for you."));
    remark("TEXT", Map.of("quote", "exact steps", "words", "This is what we look for."));
    var page = ines.get(at).body();
    assertThat(page).contains("1:23", "Here the team waits", "<q>exact steps</q>");
    var dropped = Pattern.compile("remarks/([0-9a-f-]{36})/removal").matcher(page);
    assertThat(dropped.find()).isTrue();

    rate(ines, code, "nearly");
    var second = open(sam);
    assertThat(sam.get("/reviews/" + second).body()).doesNotContain("Here the team waits");
    assertThat(letter()).doesNotContain("Here the team waits");
    rate(sam, second, "nearly");

    assertThat(letter())
        .contains("In your evidence", "1:23", "Here the team waits for you.", "exact steps")
        .doesNotContain("Okafor");
    ines.get("/reviews");
    assertThat(ines.post(at + "/remarks/" + dropped.group(1) + "/removal", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void sendsWhatIsStillInTheFieldsWithTheRating() {
    var form = form("demonstrates");
    form.putAll(place("VIDEO", Map.of("time", "0:05", "words", "A good beginning.")));
    ines.get(at);
    ines.post(at + "/ratings", form);
    rate(sam, open(sam), "demonstrates");

    assertThat(letter()).contains("0:05", "A good beginning.");
  }

  @ParameterizedTest
  @CsvSource({
    "time, 83, Write the time as minutes and seconds: 1:23.",
    "time, 1:75, Write the time as minutes and seconds: 1:23.",
    "page, four, Write the page as a whole number from 1.",
    "page, 0, Write the page as a whole number from 1.",
    "words, '', Write what you want to say about this place."
  })
  void keepsWhatWasTypedWhenAPlaceIsWrong(String field, String typed, String sentence) {
    var fields = new HashMap<>(Map.of("quote", "exact steps", "words", "See here."));
    fields.put(field, typed);
    var form = form("nearly");
    form.putAll(place("VIDEO", fields));
    ines.get(at);

    var answer = ines.post(at + "/remarks", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence, ADVICE);
    assertThat(items("select id::text from review.remark")).isEmpty();
  }

  @Test
  void removesWhatWasSaidAndKeepsTheDraft() {
    remark("VIDEO", Map.of("time", "1:02:03", "words", "Not so."));
    var page = ines.get(at).body();
    var found = Pattern.compile("remarks/([0-9a-f-]{36})/removal").matcher(page);
    assertThat(found.find()).isTrue();

    var after = ines.post(at + "/remarks/" + found.group(1) + "/removal", form("nearly")).body();

    assertThat(page).contains("1:02:03");
    assertThat(after).doesNotContain("Not so.").contains(ADVICE);
  }

  @Test
  void keepsCommentsAndPutsThemInAgain() {
    ines.get(at);
    var form = form("nearly");
    form.put("keep", "ALPR-DATA");
    assertThat(ines.post(at + "/comments", form).body())
        .contains("Kept among your comments.", "1 " + ADVICE);
    var phrase = items("select id::text from review.phrase").getFirst();

    var use = form("nearly");
    use.put("feedback-ALPR-BUILD", "Well begun.");
    use.put("insert", "ALPR-BUILD");
    use.put("phrase-ALPR-BUILD", phrase);
    assertThat(ines.post(at + "/comments", use).body()).contains("Well begun. " + ADVICE);
    assertThat(sam.get("/reviews/comments").body()).contains("Nothing yet");
    sam.post("/reviews/comments", Map.of("text", "Mine."));
    assertThat(sam.post("/reviews/comments/" + phrase, Map.of("text", "x")).statusCode())
        .isEqualTo(404);
    ines.get("/reviews/comments");
    assertThat(ines.post("/reviews/comments/" + phrase, Map.of("text", "Count anew.")).body())
        .contains("Saved.", "Count anew.");
    assertThat(ines.post("/reviews/comments/" + phrase, Map.of("text", " ")).body())
        .contains("Write the comment first, then keep it.");
    assertThat(ines.post("/reviews/comments/" + phrase + "/removal", Map.of()).body())
        .contains("Removed.", "Nothing yet");
  }

  /// @param type of the piece that it is about
  private void remark(String type, Map<String, String> fields) {
    var form = form("nearly");
    form.putAll(place(type, fields));
    ines.get(at);
    var answer = ines.post(at + "/remarks", form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(ADVICE);
  }

  private Map<String, String> place(String type, Map<String, String> fields) {
    var items = "select id::text from review.copy_item where coalesce(type, 'TEXT') like ";
    var item = items(items + (type.equals("VIDEO") ? "'MP4'" : "'TEXT' order by slot")).getFirst();
    var named = new HashMap<String, String>();
    named.put("about-" + item, "ALPR-DATA");
    fields.forEach((field, typed) -> named.put(field + "-" + item, typed));
    return named;
  }

  private static HashMap<String, String> form(String level) {
    var form = new HashMap<String, String>();
    for (var criterion : CRITERIA) {
      form.put("level-" + criterion, level);
      form.put("feedback-" + criterion, level.equals("nearly") ? ADVICE : "");
    }
    return form;
  }

  private void rate(Client assessor, String code, String level) {
    assessor.get("/reviews/" + code);
    assertThat(assessor.post("/reviews/" + code + "/ratings", form(level)).body())
        .contains("Nothing more waits for you");
  }

  private String letter() {
    return teacher.get("/enrollments/" + enrollment.value() + "/feedback").body();
  }

  private static String open(Client assessor) {
    assessor.get("/reviews");
    var path = assessor.post("/reviews", Map.of()).uri().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<String> items(String sql) {
    return in(() -> db.sql(sql).query(String.class).list());
  }

  private Client joins(Actor person, Role role) {
    in(() -> {
      people.join(person.id(), role);
      return person;
    });
    return new Client(port, agency.slug())
        .signIn(World.address(world.bayou, person.person().name()));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
