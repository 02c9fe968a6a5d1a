package org.laurel.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.CertificateLayout;
import org.laurel.catalog.CertificateLayout.BadgeSide;
import org.laurel.catalog.Lesson;
import org.laurel.catalog.Lesson.Material;
import org.laurel.catalog.Manuscript;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.catalog.desk.Pieces.Direction;
import org.laurel.people.Agencies;
import org.laurel.programs.Parcels;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Materials, questions, examples and certificates as authors write them in the browser.
@LaurelTest
class AuthoringTests {

  private static final String UNIT = "C1-P1";
  private static final Place LESSON = new Place(Section.UNITS, UNIT);
  private static final Place FIRST = new Place(Section.MATERIALS, UNIT + "/1");
  private static final Place SECOND = new Place(Section.MATERIALS, UNIT + "/2");
  private static final Place CERTIFICATE = Place.of(Section.CERTIFICATE);
  private static final Path EVIDENCE = Path.of("../e2e/evidence");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Copies copies;
  @Autowired Drafts drafts;
  @Autowired Pieces pieces;
  @Autowired Mendings mendings;
  @Autowired Manuscripts manuscripts;
  @Autowired Parcels parcels;
  @Autowired Publishing publishing;
  @Autowired Agencies agencies;
  @TempDir Path temp;

  private Authors authors;
  private Version.Id draft;

  @BeforeEach
  void copiesATemplate() {
    authors = beans.createBean(Authors.class);
    authors.gather(temp);
    draft = authors.in(() -> copies.begin(authors.ruth, authors.packaged("frame"), "Clear Maps"));
    for (var it : text().lessons())
      if (it.unit().equals(UNIT))
        for (var _ : it.materials()) remove(FIRST); // so that each test begins with none
  }

  @Test
  void addsChangesMovesAndTakesOutMaterials() {
    addLink("A poster", "https://example.org/poster");
    addLink("A map", "https://example.org/map");
    var seal = seal();

    authors.in(
        () -> pieces.move(authors.ruth, draft, Piece.MATERIAL, UNIT + "/2", seal, Direction.UP));

    assertThat(materials()).extracting(Material::title).containsExactly("A map", "A poster");
    type(FIRST, "title", "A map of the school");
    assertThat(materials().getFirst().title()).isEqualTo("A map of the school");
    remove(FIRST);
    assertThat(materials()).extracting(Material::title).containsExactly("A poster");
    assertThat(authors.in(() -> drafts.putBack(authors.ruth, draft))).isTrue();
    assertThat(materials()).hasSize(2);
    assertThat(toMend()).isEmpty();
  }

  @Test
  void movesNothingInAListThatSomebodyElseChanged() {
    addLink("A poster", "https://example.org/poster");
    addLink("A map", "https://example.org/map");
    var drawn = seal();
    remove(FIRST);

    assertThatThrownBy(() ->
            authors.in(
                () -> pieces.remove(authors.omar, draft, Piece.MATERIAL, UNIT + "/1", drawn)))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("Somebody changed these materials first.");
    assertThat(materials()).extracting(Material::title).containsExactly("A map");
  }

  @Test
  void saysWhatAMaterialLacks() {
    addLink("A page", "http://example.org");
    addLink("A thing", "");
    authors.in(() -> pieces.add(authors.ruth, draft, Piece.MATERIAL, UNIT));

    assertThat(toMend())
        .extracting(Mending::sentence)
        .containsExactlyInAnyOrder(
            "“A page”: the link must begin with https://.",
            "“A thing” needs a file or a link, and not both.",
            "A material without a title needs a file or a link, and not both.",
            "is empty. Write it.");
    assertThat(toMend())
        .extracting(it -> it.place().section().home())
        .containsOnly(Section.COURSES);
  }

  @Test
  void takesAFilmOnlyWithCaptions() throws IOException {
    addLink("A lesson seen", "");
    upload(FIRST, "reflection.mp4");

    assertThat(toMend())
        .extracting(Mending::sentence)
        .containsExactly("“A lesson seen” has no captions. Add a WebVTT file.");
    type(FIRST, "captions", "Hello.");
    assertThat(toMend())
        .extracting(Mending::sentence)
        .containsExactly(
            "“A lesson seen”: the captions are no WebVTT. Their first word is WEBVTT.");
    type(FIRST, "captions", "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n");
    assertThat(toMend()).isEmpty();
  }

  @Test
  void attachesAFileShowsItAndTakesItOut() throws IOException {
    addLink("A poster", "");
    var ruth = upload(FIRST, "student-work.png");
    var at = "/desk/" + draft.value() + "/attachment";

    assertThat(ruth.get(at + "?at=materials+C1-P1%2F1").headers().firstValue("Content-Type"))
        .hasValue("image/png");
    assertThat(ruth.get(at + "?at=materials+C1-P1%2F9").statusCode()).isEqualTo(404);
    assertThat(ruth.get(at + "?at=words").statusCode()).isEqualTo(404);
    ruth.get(FIRST.path(draft));
    assertThat(ruth.post(at + "/removal", Map.of("at", FIRST.key())).body())
        .contains("Taken out. You can put it back until the next change.", "Put it back");
    assertThat(materials().getFirst().file()).isNull();
    assertThat(ruth.upload(at, Map.of("at", FIRST.key()), "", new byte[0]).body())
        .contains("No file was sent. Choose one first.");
  }

  @Test
  void asksAQuestionAtTheEndOfALesson() {
    fillIn(
        LESSON,
        Map.of(
            "question", "Which map has a scale?",
            "choices", "The first\nThe second",
            "answer", "3",
            "because", "Look at its corner."));

    assertThat(toMend())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.place()).isEqualTo(LESSON);
          assertThat(it.sentence()).isEqualTo("there is no such choice. Count from 1.");
        });
    type(LESSON, "answer", "2");
    assertThat(lesson().check())
        .isEqualTo(
            new Lesson.Check(
                "Which map has a scale?",
                List.of("The first", "The second"),
                2,
                "Look at its corner."));
    assertThat(toMend()).isEmpty();
    fillIn(LESSON, Map.of("question", "", "choices", "", "answer", "", "because", ""));
    assertThat(lesson().check()).isNull();
  }

  @Test
  void saysWhatAQuestionLacks() {
    fillIn(
        LESSON, Map.of("question", "Which?", "choices", "Only one", "answer", "1", "because", ""));

    assertThat(toMend())
        .extracting(Mending::box, Mending::sentence)
        .satisfiesExactlyInAnyOrder(
            it ->
                assertThat(it.toList())
                    .containsExactly("choices", "must be from 2 to 9 in number."),
            it -> assertThat(it.toList()).containsExactly("because", "is empty. Write it."));
  }

  @Test
  void scoresAnExampleByTheRubric() {
    var code = authors.in(() -> pieces.add(authors.ruth, draft, Piece.EXAMPLE, ""));
    var place = new Place(Section.EXAMPLES, code);
    var blank = toMend().stream().filter(it -> it.place().equals(place)).map(Mending::box).toList();
    var criterion = text().design().rubric().criteria().getFirst().code();

    fillIn(
        place,
        Map.of(
            "title", "A map with a scale",
            "criterion", criterion,
            "level", text().design().rubric().demonstrates(),
            "text", "A *map*.",
            "because", "It has a scale."));

    assertThat(blank).contains("title", "criterion", "level", "text", "because");
    assertThat(toMend()).isEmpty();
    assertThat(browser().get("/desk/" + draft.value() + "/preview").body())
        .contains("A map with a scale", "It has a scale.");
    authors.in(() -> pieces.remove(authors.ruth, draft, Piece.CRITERION, criterion, ""));
    assertThat(toMend()).anyMatch(it -> it.place().equals(place) && it.box().equals("criterion"));
  }

  @Test
  void keepsACertificateOnlyWhereSomethingIsChosen() {
    type(CERTIFICATE, "badge", "LEFT");
    type(CERTIFICATE, "signatories/1/name", "Dana Reed");

    assertThat(toMend())
        .extracting(Mending::box, Mending::sentence)
        .containsExactly(tuple("signatories/0/role", "is empty. Write it."));
    type(CERTIFICATE, "signatories/0/role", "Director");
    assertThat(text().design().layout())
        .isEqualTo(
            new CertificateLayout(
                "",
                CertificateLayout.Paper.LETTER,
                BadgeSide.LEFT,
                List.of(new CertificateLayout.Signatory("Dana Reed", "Director"))));
    fillIn(CERTIFICATE, Map.of("badge", "TOP", "signatories/0/name", "", "signatories/0/role", ""));
    assertThat(text().design().certificate()).isNull();
  }

  @Test
  void leavesAndComesBackAsAPackage() throws IOException {
    addLink("A map", "https://example.org/map");
    addLink("A poster", "");
    upload(SECOND, "student-work.png");
    fillIn(
        LESSON,
        Map.of("question", "Which?", "choices", "One\nTwo", "answer", "2", "because", "So."));
    type(CERTIFICATE, "heading", "Well done");
    scoresAnExampleWithAFile();
    releaseAsPilot();
    var written = text();
    var agency = agencies.found("taker", "Taker County", "US-KY", "America/New_York");

    var folder = authors.in(() -> parcels.save("lausd-steam", temp.resolve("out")));
    var read =
        world.within(
            agency,
            () -> {
              parcels.load(folder, agency.id());
              return manuscripts.read(clearMaps());
            });

    assertThat(read.lessons()).isEqualTo(written.lessons());
    assertThat(read.design().examples()).isEqualTo(written.design().examples());
    assertThat(read.design().certificate()).isEqualTo(written.design().certificate());
  }

  private void scoresAnExampleWithAFile() throws IOException {
    var code = authors.in(() -> pieces.add(authors.ruth, draft, Piece.EXAMPLE, ""));
    var place = new Place(Section.EXAMPLES, code);
    fillIn(
        place,
        Map.of(
            "title", "A map",
            "criterion", text().design().rubric().criteria().getFirst().code(),
            "level", text().design().rubric().demonstrates(),
            "text", "A *map*.",
            "because", "It has a scale."));
    upload(place, "lesson-plan.pdf");
  }

  private void releaseAsPilot() {
    authors.in(() -> publishing.send(authors.ruth, draft));
    for (var aspect : Aspect.values())
      authors.in(() -> publishing.sign(authors.omar, draft, aspect));
    authors.in(() -> publishing.release(authors.omar, draft, Version.Stage.PILOT));
  }

  private Version.Id clearMaps() {
    return drafts.library().stream()
        .filter(it -> it.slug().equals("clear-maps"))
        .findFirst()
        .orElseThrow()
        .version();
  }

  private void addLink(String title, String link) {
    var code = authors.in(() -> pieces.add(authors.ruth, draft, Piece.MATERIAL, UNIT));
    fillIn(new Place(Section.MATERIALS, code), Map.of("title", title, "link", link));
  }

  private void remove(Place place) {
    var seal = seal();
    authors.in(() -> pieces.remove(authors.ruth, draft, Piece.MATERIAL, place.code(), seal));
  }

  private String seal() {
    return authors.in(() -> drafts.sheet(draft, LESSON)).piles().getFirst().seal();
  }

  private void type(Place place, String box, String value) {
    fillIn(place, Map.of(box, value));
  }

  private void fillIn(Place place, Map<String, String> values) {
    var form = authors.form(draft, place, Map.of());
    values.forEach((box, value) -> form.put(box, List.of(value)));
    var seal = authors.in(() -> drafts.sheet(draft, place)).seal();
    assertThat(authors.in(() -> drafts.save(authors.ruth, draft, place, form, seal)))
        .isInstanceOf(Saving.Saved.class);
  }

  private Client upload(Place place, String file) throws IOException {
    var ruth = browser();
    ruth.get(place.path(draft));
    var content = Files.readAllBytes(EVIDENCE.resolve(file));
    var path = "/desk/" + draft.value() + "/attachment";
    assertThat(ruth.upload(path, Map.of("at", place.key()), file, content).body())
        .contains("The file is there.");
    return ruth;
  }

  private Client browser() {
    return new Client(port, authors.agency.slug())
        .signIn(World.address(authors.agency, authors.ruth.person().name()));
  }

  private Manuscript text() {
    return authors.in(() -> manuscripts.read(draft));
  }

  private Lesson lesson() {
    return text().lessons().stream().filter(it -> it.unit().equals(UNIT)).findFirst().orElseThrow();
  }

  private List<Material> materials() {
    return lesson().materials();
  }

  private List<Mending> toMend() {
    return mendings.of(text());
  }
}
