package org.laurel.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Manuscript;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.catalog.desk.Pieces.Direction;
import org.laurel.catalog.desk.Saving.Conflict;
import org.laurel.catalog.desk.Saving.Saved;
import org.laurel.catalog.desk.Saving.Wrong;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// How authors begin, write and mend drafts.
@LaurelTest
class DeskTests {

  private static final Place WORDS = Place.of(Section.WORDS);
  private static final Place SLOT = new Place(Section.SLOTS, "EOLA-1");

  @Autowired World world;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Copies copies;
  @Autowired Drafts drafts;
  @Autowired Pieces pieces;
  @Autowired Mendings mendings;
  @Autowired Manuscripts manuscripts;
  @Autowired Catalog catalog;
  @TempDir Path temp;

  private Authors authors;
  private Version.Id draft;

  @BeforeEach
  void copiesATemplate() {
    authors = beans.createBean(Authors.class);
    authors.gather(temp);
    draft = authors.in(() -> copies.begin(authors.ruth, authors.packaged("frame"), "Clear Maps"));
  }

  @Test
  void beginsANewMicroCredentialWithAllThatTheTemplateSays() {
    var template = authors.in(() -> manuscripts.read(authors.packaged("frame")));

    assertThat(desk().slug()).isEqualTo("clear-maps");
    assertThat(desk().number()).isEqualTo(1);
    assertThat(desk().state()).isEqualTo(Draft.State.WRITING);
    assertThat(text().design().title()).isEqualTo("Clear Maps");
    assertThat(text().design().slots()).isEqualTo(template.design().slots());
    assertThat(text().lessons()).isEqualTo(template.lessons());
    assertThat(toMend()).isEmpty();
  }

  @Test
  void beginsTheNextVersionOnce() {
    var steam = authors.packaged("steam");

    var next = authors.in(() -> copies.follow(authors.ruth, steam));

    assertThat(authors.in(() -> drafts.draft(next)).number()).isEqualTo(2);
    assertThatThrownBy(() -> authors.in(() -> copies.follow(authors.omar, steam)))
        .isInstanceOf(Refused.class)
        .hasMessage("Version 2 of it is a draft already. Open that one in the library.");
    assertThat(authors.in(() -> catalog.published("steam")).orElseThrow().id()).isEqualTo(steam);
  }

  @Test
  void leavesWhatCameWithAPackageAsItIs() {
    assertThatThrownBy(() -> type(authors.packaged("frame"), WORDS, "title", "Mine"))
        .hasMessage("A template stays as it is. Copy it, and write in the copy.");
    assertThatThrownBy(() -> type(authors.packaged("steam"), WORDS, "title", "Mine"))
        .hasMessageStartingWith("Teachers may work to this version, so it stays as it is.");
  }

  @Test
  void savesAPageAndNothingElse() {
    var before = text().design();

    assertThat(type(draft, SLOT, "title", "A map of the school")).isInstanceOf(Saved.class);

    assertThat(slot().title()).isEqualTo("A map of the school");
    assertThat(slot().guide()).isEqualTo(before.slot("EOLA-1").guide());
    assertThat(text().design().rubric()).isEqualTo(before.rubric());
    assertThat(text().design().hours()).isEqualTo(before.hours());
  }

  @Test
  void keepsWhatIsIncompleteAndSaysWhereToMendIt() {
    type(draft, SLOT, "guide", "");
    type(draft, SLOT, "homeworkHours", "2");
    type(draft, WORDS, "tagline", "x".repeat(301));

    assertThat(slot().guide()).isEmpty();
    assertThat(toMend())
        .extracting(it -> it.place().key(), Mending::box, Mending::sentence)
        .satisfiesExactlyInAnyOrder(
            it ->
                assertThat(it.toList())
                    .containsExactly("slots EOLA-1", "guide", "is empty. Write it."),
            it ->
                assertThat(it.toList())
                    .containsExactly(
                        "words", "tagline", "is too long. Make it 300 characters at most."),
            it ->
                assertThat(it.toList())
                    .startsWith("time", "")
                    .last()
                    .asString()
                    .startsWith("is 30, but its slots add up to "));
  }

  @Test
  void refusesOnlyWhatCannotBeKept() {
    var saving = type(draft, SLOT, "homeworkHours", "about five");

    assertThat(saving).isInstanceOf(Wrong.class);
    assertThat(((Wrong) saving).errors().of("homeworkHours"))
        .isEqualTo("Hours of homework it counts for: Write a number from 0 to 99999, such as 1.5.");
    assertThat(saving.sheet().boxes())
        .filteredOn(it -> it.name().equals("homeworkHours"))
        .singleElement()
        .extracting(Box::text)
        .isEqualTo("about five");
  }

  @Test
  void showsBothTextsWhenTwoWriteAtOnce() {
    var drawn = authors.in(() -> drafts.sheet(draft, WORDS));
    type(draft, WORDS, "tagline", "What Ruth wrote.");
    var form = authors.form(draft, WORDS, Map.of("tagline", List.of("What Omar wrote.")));

    var saving = authors.in(() -> drafts.save(authors.omar, draft, WORDS, form, drawn.seal()));

    assertThat(saving).isInstanceOf(Conflict.class);
    assertThat(text().design().tagline()).isEqualTo("What Ruth wrote.");
    assertThat(saving.sheet().boxes())
        .filteredOn(it -> it.name().equals("tagline"))
        .singleElement()
        .satisfies(box -> {
          assertThat(box.text()).isEqualTo("What Omar wrote.");
          assertThat(box.other()).isEqualTo("What Ruth wrote.");
        });
    var again = saving.sheet().seal();
    assertThat(authors.in(() -> drafts.save(authors.omar, draft, WORDS, form, again)))
        .isInstanceOf(Saved.class);
  }

  @Test
  void letsTwoWriteOnDifferentPages() {
    var drawn = authors.in(() -> drafts.sheet(draft, SLOT));
    type(draft, WORDS, "tagline", "What Ruth wrote.");
    var form = authors.form(draft, SLOT, Map.of("title", List.of("What Omar wrote.")));

    var saving = authors.in(() -> drafts.save(authors.omar, draft, SLOT, form, drawn.seal()));

    assertThat(saving).isInstanceOf(Saved.class);
    assertThat(text().design().tagline()).isEqualTo("What Ruth wrote.");
    assertThat(slot().title()).isEqualTo("What Omar wrote.");
  }

  @Test
  void addsMovesAndTakesOutPieces() {
    var added = authors.in(() -> pieces.add(authors.ruth, draft, Piece.SLOT, ""));
    authors.in(() -> pieces.move(authors.ruth, draft, Piece.SLOT, added, "", Direction.UP));

    assertThat(codes()).containsExactly("EOLA-1", "EOLA-2", "EOLA-3", "EOLA-4", added, "EOLA-5");

    authors.in(() -> pieces.remove(authors.ruth, draft, Piece.SLOT, added, ""));

    assertThat(codes()).containsExactly("EOLA-1", "EOLA-2", "EOLA-3", "EOLA-4", "EOLA-5");
    assertThat(toMend()).isEmpty();
  }

  @Test
  void putsBackWhatWasTakenOutUntilTheNextChange() {
    var before = text();

    authors.in(() -> pieces.remove(authors.ruth, draft, Piece.SLOT, "EOLA-2", ""));
    assertThat(text().design().rubric().criteria()).noneMatch(it -> it.slots().contains("EOLA-2"));
    assertThat(authors.in(() -> drafts.putBack(authors.ruth, draft))).isTrue();

    assertThat(text()).isEqualTo(before);
    authors.in(() -> pieces.remove(authors.ruth, draft, Piece.SLOT, "EOLA-2", ""));
    type(draft, WORDS, "tagline", "Another.");
    assertThat(authors.in(() -> drafts.putBack(authors.ruth, draft))).isFalse();
  }

  @Test
  void dropsTheIndicatorsOfALevelThatIsGone() {
    var level = text().design().rubric().levels().getFirst().code();

    authors.in(() -> pieces.remove(authors.ruth, draft, Piece.LEVEL, level, ""));

    assertThat(text().design().rubric().criteria())
        .noneMatch(it -> it.indicators().containsKey(level));
  }

  @Test
  void savesATestTwiceOnTheSamePage() {
    var test = Place.of(Section.TEST);
    authors.in(() -> pieces.addTest(authors.ruth, draft));
    var first = type(draft, test, "minutes", "30");
    var form = authors.form(draft, test, Map.of("summary", List.of("What you know.")));

    var second =
        authors.in(() -> drafts.save(authors.ruth, draft, test, form, first.sheet().seal()));

    assertThat(second).isInstanceOf(Saved.class);
    assertThat(text().design().test())
        .satisfies(it -> {
          assertThat(it.minutes()).isEqualTo(30);
          assertThat(it.draw()).isEmpty();
        });
  }

  @Test
  void writesALessonForAUnit() {
    type(draft, new Place(Section.UNITS, "C1-S1"), "lesson", "Stand *here*.");

    assertThat(text().lessons())
        .filteredOn(it -> it.unit().equals("C1-S1"))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).isEqualTo("Stand *here*."));
  }

  @Test
  void refusesAPackageThatWouldWriteOverADraft() {
    var steam = "micro-credentials/steam/micro-credential.yaml";
    authors.in(() -> copies.follow(authors.ruth, authors.packaged("steam")));
    authors
        .edited
        .edit(steam, "version: 1\n", "version: 2\n")
        .edit(steam, "title: STEAM\n", "title: Other\n");

    assertThatThrownBy(authors::load)
        .hasMessage(
            steam
                + ", line 13, version: 2 is written in the browser. Give this one a number of its own.");
  }

  @Test
  void hidesDraftsFromOtherAgencies() {
    world.within(
        world.harbor,
        () -> {
          assertThatThrownBy(() -> drafts.draft(draft)).isInstanceOf(NotFound.class);
          assertThatThrownBy(() -> drafts.sheet(draft, WORDS)).isInstanceOf(NotFound.class);
          assertThatThrownBy(() -> drafts.save(world.hal, draft, WORDS, Map.of(), ""))
              .isInstanceOf(NotFound.class);
          assertThatThrownBy(() -> copies.begin(world.hal, draft, "Stolen"))
              .isInstanceOf(NotFound.class);
        });
  }

  private Saving type(Version.Id version, Place place, String box, String value) {
    return authors.type(authors.ruth, version, place, box, value);
  }

  private Draft desk() {
    return authors.in(() -> drafts.draft(draft));
  }

  private Manuscript text() {
    return authors.in(() -> manuscripts.read(draft));
  }

  private EvidenceSlot slot() {
    return text().design().slot("EOLA-1");
  }

  private List<String> codes() {
    return text().design().slots().stream().map(EvidenceSlot::code).toList();
  }

  private List<Mending> toMend() {
    return mendings.of(text());
  }
}
