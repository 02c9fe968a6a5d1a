package org.laurel.catalog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What every package of the repository promises, each loaded into one agency.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagesTests {

  private static final Path PACKAGES = Path.of("../programs");

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Agency shelf;
  private List<Version> versions;

  @BeforeAll
  void loadsEveryPackage() throws IOException {
    shelf = agencies.found("shelf", "Shelf County", "US-VA", "America/New_York");
    try (var folders = Files.list(PACKAGES).filter(PackagesTests::isPackage)) {
      for (var each : folders.sorted().toList()) world.within(shelf, () -> programs.load(each));
    }
    versions = world.within(shelf, () -> catalog.versions(ids()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arcs-virginia | didc, snic, alpr, dtan, clsi
          green-river-stem-cs | cse-programming, cse-it-applications
          lausd-steam | steam
          maker-educator | maker-educator
          winchester-metrics | cs-immersion
          """)
  void offersAndTeaches(String program, String slugs) {
    for (var slug : slugs.split(", ")) {
      assertThat(PACKAGES.resolve(program).resolve("micro-credentials").resolve(slug)).exists();
      var version = version(slug);
      assertThat(version.stage()).isEqualTo(Version.Stage.PUBLISHED);
      assertThat(version.design().foundation()).isNotNull();
      assertThat(taught(version)).as(slug).containsAll(units(version, "self-paced"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"didc", "snic", "alpr", "dtan", "clsi"})
  void asksTwelveOfEachScaleFromALargerBank(String slug) {
    var test = requireNonNull(version(slug).design().test());
    var bank = world.within(shelf, () -> catalog.items(version(slug).id()));

    assertThat(test.draw()).isEqualTo(Map.of("content", 12, "pedagogical-content", 12));
    assertThat(test.attempts()).isEqualTo(3);
    assertThat(bank).hasSizeGreaterThanOrEqualTo(28);
    for (var scale : test.scales())
      assertThat(bank).filteredOn(it -> it.scale().equals(scale)).hasSizeGreaterThanOrEqualTo(14);
    assertThat(bank).extracting(TestItem::kind).contains(TestItem.Kind.values());
    assertThat(bank).extracting(TestItem::code).doesNotHaveDuplicates();
    assertThat(bank).extracting(TestItem::unit).isSubsetOf(units(version(slug), "self-paced"));
  }

  /// Who always takes the longest choice must stay far below the 80 percent that qualify.
  @ParameterizedTest
  @ValueSource(strings = {"didc", "snic", "alpr", "dtan", "clsi"})
  void givesNoRightAnswerAwayByItsLength(String slug) {
    var single =
        world.within(shelf, () -> catalog.items(version(slug).id())).stream()
            .filter(it -> it.kind() == TestItem.Kind.SINGLE)
            .toList();

    assertThat(single.stream().filter(PackagesTests::isLongest).count())
        .isLessThan(single.size() / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"steam", "lausd-105"})
  void countsExactlyOneHundredAndFiveHours(String slug) {
    var design = version(slug).design();

    assertThat(design.hours().values()).extracting(Hours::rule).containsOnly(Hours.Rule.EXACT);
    assertThat(design.hours(HoursAccount.FACE_TO_FACE).planned()).isEqualTo("30");
    assertThat(design.hours(HoursAccount.SELF_PACED).planned()).isEqualTo("45");
    assertThat(design.hours(HoursAccount.HOMEWORK).planned()).isEqualTo("30");
    assertThat(design.courses())
        .extracting(Design.Course::title)
        .containsExactly(
            "Foundations and Access",
            "Curriculum, Instruction, and Assessment",
            "Leadership and Capstone");
    assertThat(design.slotCodes())
        .containsExactly("EOLA-1", "EOLA-2", "EOLA-3", "EOLA-4", "EOLA-5");
  }

  @Test
  void keepsTheStructureAsATemplate() {
    assertThat(version("lausd-105").stage()).isEqualTo(Version.Stage.DRAFT);
    assertThat(world.within(shelf, () -> catalog.published("lausd-105"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cse-programming", "cse-it-applications"})
  void hasTenModules(String slug) {
    assertThat(units(version(slug), "self-paced")).hasSize(10);
    assertThat(taught(version(slug))).hasSize(10);
  }

  @Test
  void makesAMakerInTenHoursOrFifteen() {
    var design = version("maker-educator").design();

    assertThat(units(version("maker-educator"), "self-paced")).hasSize(3);
    assertThat(
            design
                .hours(HoursAccount.SELF_PACED)
                .planned()
                .add(design.hours(HoursAccount.FACE_TO_FACE).planned()))
        .isEqualByComparingTo("10");
    assertThat(design.plannedHours()).isEqualByComparingTo("15");
  }

  @Test
  void asksWinchesterForFifteenHoursAndMore() {
    var required =
        version("cs-immersion").design().hours().values().stream()
            .map(Hours::required)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(required).isGreaterThanOrEqualTo(new BigDecimal("15"));
  }

  private static boolean isPackage(Path folder) {
    return Files.exists(folder.resolve("program.yaml"));
  }

  private Version version(String slug) {
    return versions.stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
  }

  private List<Version.Id> ids() {
    return transaction.execute(_ ->
        db.sql("select id from catalog.version").query(UUID.class).list().stream()
            .map(Version.Id::new)
            .toList());
  }

  private List<String> taught(Version version) {
    return world.within(shelf, () -> catalog.lessons(version.id())).stream()
        .map(Lesson::unit)
        .toList();
  }

  private static List<String> units(Version version, String kind) {
    Predicate<Design.Unit> ofKind = it -> it.kind().equals(kind);
    return version.design().units().filter(ofKind).map(Design.Unit::code).toList();
  }

  private static boolean isLongest(TestItem item) {
    var right = item.answer().getFirst();
    return item.choices().stream()
        .filter(it -> it.code().equals(right))
        .allMatch(it -> it.text().length() == longest(item));
  }

  private static int longest(TestItem item) {
    return item.choices().stream().mapToInt(it -> it.text().length()).max().orElseThrow();
  }
}
