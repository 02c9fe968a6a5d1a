package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/// How a micro-credential moves on while those who started keep what they started with.
@LaurelTest
class VersionsTests {

  private static final String STEAM = "micro-credentials/steam/micro-credential.yaml";
  private static final String TITLE = "title: STEAM\n";
  private static final AtomicInteger AGENCIES = new AtomicInteger();

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @TempDir Path temp;

  private Agency agency;
  private int copies;

  @BeforeEach
  void foundsAnAgencyOfItsOwn() {
    var slug = "maple-" + AGENCIES.incrementAndGet();
    agency = agencies.found(slug, "Maple " + slug, "US-VA", "America/New_York");
  }

  @Test
  void keepsAVersionThatTeachersMayWorkTo() {
    load(it -> it);

    assertThatThrownBy(() -> load(it -> it.edit(STEAM, TITLE, "title: STEAM and more\n")))
        .isInstanceOf(Refused.class)
        .hasMessage(
            STEAM
                + ", line 13, version: 1 was loaded before with other content, and teachers may work to it."
                + " Write 2 to bring in the changes.");
  }

  @Test
  void sendsNewTeachersToTheNewestAndLeavesTheOldAsItWas() {
    load(it -> it);
    var first = published();

    load(it -> it.edit(STEAM, "version: 1\n", "version: 2\n").edit(STEAM, TITLE, "title: New\n"));

    assertThat(published().number()).isEqualTo(2);
    assertThat(published().design().title()).isEqualTo("New");
    assertThat(version(first.id()).design()).isEqualTo(first.design());
  }

  @Test
  void redraftsADraftAndShowsItToNoTeacher() {
    load(it -> it.edit(STEAM, "stage: published", "stage: draft"));
    load(it -> it.edit(STEAM, "stage: published", "stage: draft").edit(STEAM, TITLE, "title: B\n"));

    assertThat(inAgency()).isEmpty();

    load(it -> it.edit(STEAM, TITLE, "title: B\n"));

    assertThat(published().design().title()).isEqualTo("B");
  }

  @Test
  void closesWhatIsRetiredForGood() {
    load(it -> it);
    var old = published();

    load(it -> it.edit(STEAM, "stage: published", "stage: retired"));

    assertThat(inAgency()).isEmpty();
    assertThat(version(old.id()).stage()).isEqualTo(Version.Stage.RETIRED);
    assertThatThrownBy(() -> load(it -> it))
        .hasMessage(STEAM + ", line 14, stage: was retired already and cannot go back.");
  }

  @Test
  void keepsTheWordsOfAStandard() {
    load(it -> it);

    assertThatThrownBy(() ->
            load(it -> it.edit("frameworks/steam-teaching.yaml", "Finds out who", "Learns who")))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith(
            "frameworks/steam-teaching.yaml, line 7, items > ST-1: This statement");
  }

  @Test
  void hidesVersionsFromOtherAgencies() {
    load(it -> it);
    var id = published().id();

    world.within(
        world.harbor,
        () -> {
          assertThat(catalog.versions(List.of(id))).isEmpty();
          assertThatThrownBy(() -> catalog.version(id)).isInstanceOf(NotFound.class);
        });
  }

  private void load(UnaryOperator<EditedPackage> edits) {
    var copy = EditedPackage.of("lausd-steam", temp.resolve(String.valueOf(++copies)));
    var edited = edits.apply(copy);
    world.within(agency, () -> programs.load(edited.folder()));
  }

  private List<Version> inAgency() {
    return world.within(agency, () -> catalog.published("steam")).stream().toList();
  }

  private Version published() {
    return inAgency().getFirst();
  }

  private Version version(Version.Id id) {
    return world.within(agency, () -> catalog.version(id));
  }
}
