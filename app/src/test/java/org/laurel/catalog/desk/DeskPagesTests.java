package org.laurel.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The desk as authors meet it, without JavaScript.
@LaurelTest
class DeskPagesTests {

  @LocalServerPort int port;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Copies copies;
  @Autowired Drafts drafts;
  @Autowired Manuscripts manuscripts;
  @TempDir Path temp;

  private Authors authors;
  private Version.Id draft;
  private Client ruth;

  @BeforeEach
  void copiesATemplate() {
    authors = beans.createBean(Authors.class);
    authors.gather(temp);
    draft = authors.in(() -> copies.begin(authors.ruth, authors.packaged("frame"), "Clear Maps"));
    ruth = browser(authors.ruth);
  }

  @Test
  void listsTemplatesFirst() {
    var library = ruth.get("/library").body();

    assertThat(library.indexOf(">Templates<")).isLessThan(library.indexOf(">Drafts<"));
    assertThat(library).contains("/desk/" + authors.packaged("frame").value() + "/copy");
  }

  @Test
  void copiesByAForm() {
    var steam = authors.packaged("steam").value();
    ruth.get("/desk/" + steam + "/copy");

    var made = ruth.post("/desk/" + steam + "/copy", Map.of("into", "NEW", "title", "Data & You"));
    var again = ruth.post("/desk/" + steam + "/copy", Map.of("into", "NEW", "title", "Data, you"));

    assertThat(made.body()).contains("Copied. This is your draft.", "Data &amp; You");
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body())
        .contains("A micro-credential of this name is here. Choose another name.")
        .contains("value=\"Data, you\"");
  }

  @Test
  void showsEveryPageOfADraft() {
    for (var section : Section.LISTED)
      assertThat(ruth.get(at("/sheets/" + section.path())).statusCode())
          .as(section.path())
          .isEqualTo(200);
    for (var place :
        new String[] {
          "courses?code=C1", "units?code=C1-S1", "slots?code=EOLA-1", "criteria?code=" + criterion()
        }) assertThat(ruth.get(at("/sheets/" + place)).statusCode()).as(place).isEqualTo(200);
    assertThat(ruth.get(at("/sheets/slots?code=NONE")).statusCode()).isEqualTo(404);
    assertThat(ruth.get(at("/sheets/nothing")).statusCode()).isEqualTo(404);
  }

  @Test
  void savesAFormAndSaysSo() {
    var saved = ruth.post(at("/sheets/audience"), audience("Teachers who draw."));

    assertThat(saved.body()).contains("Saved.", "Teachers who draw.");
    assertThat(authors.in(() -> manuscripts.read(draft)).design().audience().whoFor())
        .isEqualTo("Teachers who draw.");
  }

  @Test
  void showsBothTextsOfAConflict() {
    var form = audience("Mine.");
    authors.type(authors.omar, draft, Place.of(Section.AUDIENCE), "whoFor", "Theirs.");

    var answer = ruth.post(at("/sheets/audience"), form);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Another text was saved here while you wrote.", ">Mine.<", ">Theirs.<");
  }

  @Test
  void previewsForTeachersAndAssessors() {
    assertThat(ruth.get(at("/preview")).body()).contains("Clear Maps", "How it is judged");
    assertThat(ruth.get(at("/preview?as=PHONE")).body()).contains("class=\"phone\"");
    assertThat(ruth.get(at("/preview?as=ASSESSOR")).body()).contains("What an assessor sees");
  }

  @Test
  void previewsADraftThatHasAlmostNothing() {
    for (var slot : authors.in(() -> manuscripts.read(draft)).design().rubric().levels())
      ruth.post(at("/pieces/removal"), Map.of("piece", "level", "code", slot.code()));

    assertThat(ruth.get(at("/preview")).statusCode()).isEqualTo(200);
    assertThat(ruth.get(at("")).body()).contains("to mend before review");
  }

  @Test
  void comparesWithWhatItWasCopiedFrom() {
    authors.type(authors.ruth, draft, Place.of(Section.AUDIENCE), "whoFor", "Only mappers.");

    var changes = ruth.get(at("/changes")).body();

    assertThat(changes).contains("<ins>Clear Maps</ins>", "<del>STEAM</del>", "Only mappers.");
    assertThat(changes).doesNotContain("EOLA-1");
  }

  @Test
  void keepsCommentsUntilTheyAreDone() {
    ruth.get(at("/sheets/rubric"));
    var written =
        ruth.post(at("/comments"), Map.of("at", "rubric", "comment", "Two levels are enough."));
    var id = found(written.body(), "comments/([0-9a-f-]{36})/resolution");
    var done = browser(authors.omar);
    done.get(at("/sheets/rubric"));

    var answer = done.post(at("/comments/" + id + "/resolution"), Map.of("at", "rubric"));

    assertThat(written.body()).contains("Two levels are enough.");
    assertThat(answer.body()).contains("Done, says Omar Cedar");
    assertThat(ruth.post(at("/comments"), Map.of("at", "rubric", "comment", " ")).body())
        .contains("The comment is empty. Write what you want to say.");
  }

  @Test
  void picksStandardsByTheirWords() {
    var path = at("/sheets/standards?query=");
    var standard = authors.in(() -> manuscripts.read(draft)).design().alignments().getFirst();
    ruth.get(path);
    ruth.post(at("/alignments/removal"), Map.of("competency", standard.toString()));

    var found = ruth.get(path + "ST-1+steam");

    assertThat(found.body()).contains("Found: ", standard.toString());
    assertThat(ruth.get(path + "no%25such").body()).contains("Nothing has all of these words.");
    ruth.post(at("/alignments"), Map.of("competency", standard.toString()));
    assertThat(authors.in(() -> manuscripts.read(draft)).design().alignments()).contains(standard);
  }

  @Test
  void opensNoDraftOfAnotherAgency() {
    var bayou = new Client(port, "bayou").signIn("ruth.adler@bayou.example");

    for (var path : new String[] {"", "/copy", "/preview", "/changes", "/badge", "/sheets/words"})
      assertThat(bayou.get(at(path)).statusCode()).as(path).isEqualTo(404);
  }

  private Map<String, String> audience(String whoFor) {
    var page = ruth.get(at("/sheets/audience")).body();
    var form = new HashMap<String, String>();
    form.put("gradeBands", "K-2\n3-5");
    form.put("subjects", "geography");
    form.put("whoFor", whoFor);
    form.put("seal", found(page, "name=\"seal\" value=\"(\\w+)\""));
    return form;
  }

  private String criterion() {
    return authors.in(() -> manuscripts.read(draft)).design().rubric().criteria().getFirst().code();
  }

  private static String found(String body, String pattern) {
    var found = Pattern.compile(pattern).matcher(body);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private String at(String path) {
    return "/desk/" + draft.value() + path;
  }

  private Client browser(Actor actor) {
    return new Client(port, authors.agency.slug())
        .signIn(World.address(authors.agency, actor.person().name()));
  }
}
