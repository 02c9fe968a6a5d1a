package org.laurel.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.PilotWords;
import org.laurel.catalog.Version;
import org.laurel.catalog.Version.Stage;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What teachers say on a pilot reaches its author beside the part that it is about.
@LaurelTest
class PilotTests {

  private static final Pattern ENROLLMENT = Pattern.compile("/enrollments/[0-9a-f-]{36}");
  private static final Pattern WORD =
      Pattern.compile("/pilot/([0-9a-f-]{36})/(?:answer|reopening)");
  private static final Pattern REMOVAL = Pattern.compile("/words/([0-9a-f-]{36})/removal");
  private static final String UNCLEAR = "The map has no scale, so I stopped.";

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Copies copies;
  @Autowired Publishing publishing;
  @Autowired PilotWords words;
  @TempDir Path temp;

  private Authors authors;
  private Version.Id pilot;
  private Actor tara;
  private Client teacher;
  private Client ruth;
  private String at;

  @BeforeEach
  void startsAPilot() {
    authors = beans.createBean(Authors.class);
    authors.gather(temp);
    pilot = authors.in(() -> copies.begin(authors.ruth, authors.packaged("frame"), "Clear Maps"));
    authors.in(() -> publishing.send(authors.ruth, pilot));
    for (var aspect : Aspect.values())
      authors.in(() -> publishing.sign(authors.omar, pilot, aspect));
    authors.in(() -> publishing.release(authors.omar, pilot, Stage.PILOT));
    tara = world.joins(authors.agency, "Tara Wells", Role.EDUCATOR);
    teacher = browser(tara);
    ruth = browser(authors.ruth);
    at = start();
  }

  private String start() {
    assertThat(teacher.get("/catalogue/clear-maps?version=1").body())
        .contains("This is version 1, a pilot.", "Start this pilot");
    var answer =
        teacher.post("/enrollments", Map.of("microCredential", "clear-maps", "version", "1"));
    var found = ENROLLMENT.matcher(answer.uri().getPath());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private Client browser(Actor actor) {
    return new Client(port, authors.agency.slug())
        .signIn(World.address(authors.agency, actor.person().name()));
  }

  @Test
  void asksWhereTheTeacherMeetsAPart() {
    assertThat(teacher.get(at).body())
        .contains("say a word on this part", "name=\"spot\" value=\"slots EOLA-1\"");
    assertThat(teacher.get(at + "/lessons/C1-P1").body())
        .contains("name=\"spot\" value=\"units C1-P1\"");
    assertThat(teacher.get("/learning").body()).contains("This is a pilot.", at + "/words");
    assertThat(teacher.get(at + "/words").body())
        .contains("Nothing yet. One sentence on one part is a good start");
  }

  @Test
  void bringsAWordToItsPlaceOnTheDeskWithoutAName() {
    var said = say("slots EOLA-1", UNCLEAR);

    var slot = ruth.get(desk() + "/sheets/slots?code=EOLA-1").body();
    var other = ruth.get(desk() + "/sheets/slots?code=EOLA-2").body();

    assertThat(said).contains("Thank you. The author reads it, and not your name.", UNCLEAR);
    assertThat(slot).contains("From the pilot", UNCLEAR).doesNotContain("Tara");
    assertThat(other).doesNotContain("From the pilot</h2>", UNCLEAR);
    assertThat(ruth.get(desk()).body()).contains("1 from the pilot");
    assertThat(ruth.get(desk() + "/pilot").body()).contains(UNCLEAR).doesNotContain("Tara");
    assertThat(ruth.get("/messages").body())
        .contains("A word from your pilot")
        .doesNotContain("Tara");
  }

  @Test
  void keepsAWordBesideTheSamePartOfTheNextVersion() {
    say("units C1-P1", UNCLEAR);

    var next = authors.in(() -> copies.follow(authors.ruth, pilot));

    assertThat(ruth.get("/desk/" + next.value() + "/sheets/units?code=C1-P1").body())
        .contains(UNCLEAR, "A teacher of version 1");
    assertThat(authors.in(() -> words.about(authors.packaged("steam")))).isEmpty();
  }

  @Test
  void bringsTheAnswerBackToTheTeacher() {
    say("words", UNCLEAR);
    var url = desk() + "/pilot/" + found(WORD, ruth.get(desk() + "/pilot").body());

    var empty = ruth.post(url + "/answer", Map.of("answer", " "));
    var done = ruth.post(url + "/answer", Map.of("answer", "A scale comes next week."));

    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("Write your answer, or set the word aside.");
    assertThat(done.body()).contains("Answered.", "You said:");
    assertThat(teacher.get(at + "/words").body())
        .contains("The author says:", "A scale comes next week.")
        .doesNotContain("Take back", "Ruth");
    assertThat(ruth.get(desk()).body()).doesNotContain("1 from the pilot");
  }

  @Test
  void setsAsideAndOpensAgainInItsPlace() {
    say("slots EOLA-1", UNCLEAR);
    var sheet = desk() + "/sheets/slots?code=EOLA-1";
    var url = desk() + "/pilot/" + found(WORD, ruth.get(sheet).body());

    var aside = ruth.post(url + "/setting-aside", Map.of("at", "slots EOLA-1"));
    var open = ruth.post(url + "/reopening", Map.of("at", "slots EOLA-1"));

    assertThat(aside.uri().toString()).endsWith("/sheets/slots?code=EOLA-1");
    assertThat(aside.body()).contains(">Set aside<", "Open again");
    assertThat(open.body()).contains("Answer or set aside");
  }

  @Test
  void letsTeachersTakeTheirOwnWordBack() {
    var id = found(REMOVAL, say("words", UNCLEAR));
    var other = browser(world.joins(authors.agency, "Nora Wells", Role.EDUCATOR));
    other.get("/learning");

    assertThat(other.post(at + "/words/" + id + "/removal", Map.of()).statusCode()).isEqualTo(404);
    assertThat(teacher.post(at + "/words/" + id + "/removal", Map.of()).body())
        .contains("Taken back.")
        .doesNotContain(UNCLEAR);
    assertThat(authors.in(() -> words.about(pilot))).isEmpty();
  }

  @Test
  void keepsWhatWasTypedWhenItCannotBeSent() {
    var empty = teacher.post(at + "/words", Map.of("spot", "slots EOLA-1", "word", " "));
    var typed = "Long words. ".repeat(200);
    var tooLong = teacher.post(at + "/words", Map.of("spot", "slots EOLA-1", "word", typed));
    var nowhere = teacher.post(at + "/words", Map.of("spot", "slots NONE", "word", "Hello"));

    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("There are no words yet. Write what you want to say.");
    assertThat(tooLong.body())
        .contains("2,000 characters are the most", typed.strip())
        .contains("<option value=\"slots EOLA-1\" selected");
    assertThat(nowhere.statusCode()).isEqualTo(404);
  }

  @Test
  void asksForNoMoreWordsAfterThePilot() {
    say("words", UNCLEAR);
    authors.in(() -> publishing.release(authors.omar, pilot, Stage.PUBLISHED));

    var late = teacher.post(at + "/words", Map.of("spot", "words", "word", "One more."));

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("This is no pilot any more", UNCLEAR);
    assertThat(teacher.get(at).body()).doesNotContain("say a word on this part");
  }

  @Test
  void givesTeachersACopyOfWhatTheySaid() {
    say("words", UNCLEAR);

    assertThat(authors.in(() -> words.of(tara.id())).toString()).contains(UNCLEAR);
    assertThat(authors.in(() -> words.of(authors.ruth.id())).toString()).doesNotContain(UNCLEAR);
  }

  private String say(String spot, String word) {
    return teacher.post(at + "/words", Map.of("spot", spot, "word", word)).body();
  }

  private String desk() {
    return "/desk/" + pilot.value();
  }

  private static String found(Pattern pattern, String body) {
    var found = pattern.matcher(body);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }
}
