package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.programs.Programs;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The packages of the repository itself, loaded as an administrator loads them.
@LaurelTest
class LoadingTests {

  private static final Path PACKAGES = Path.of("../programs");

  @Autowired World world;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired Standards standards;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void loadsAllThatAPackageSays() {
    load("lausd-steam");

    var version = published("steam");
    assertThat(version.number()).isEqualTo(1);
    assertThat(version.design().plannedHours()).isEqualByComparingTo("105");
    assertThat(version.design().hours(HoursAccount.SELF_PACED).planned()).isEqualTo("45");
    assertThat(version.design().slots()).hasSize(5);
    assertThat(version.design().slot("EOLA-3").template()).startsWith("# EOLA-3");
    assertThat(version.design().rubric().criteria()).hasSize(6);
    assertThat(version.design().badge().size()).isGreaterThan(1000);
    assertThat(competencies(version)).hasSize(11);
    assertThat(competencies(version).getFirst().title())
        .isEqualTo("California Standards for the Teaching Profession");
  }

  @Test
  void loadsTheFiveOfVirginia() {
    load("arcs-virginia");

    assertThat(List.of("didc", "snic", "alpr", "dtan", "clsi"))
        .allSatisfy(slug -> assertThat(published(slug).design().test()).isNotNull());
  }

  @Test
  void changesNothingTheSecondTime() {
    load("lausd-steam");
    var before = rows();

    load("lausd-steam");

    assertThat(rows()).isEqualTo(before);
  }

  private void load(String program) {
    world.within(world.bayou, () -> programs.load(PACKAGES.resolve(program)));
  }

  private Version published(String slug) {
    return world.within(world.bayou, () -> catalog.published(slug)).orElseThrow();
  }

  private List<Competency> competencies(Version version) {
    var ids = version.design().alignments().stream().map(Competency.Id::new).toList();
    return world.within(world.bayou, () -> standards.all(ids));
  }

  /// Every row of the three rooms, as text, with the transaction that wrote it last.
  private List<String> rows() {
    return world.within(
        world.bayou,
        () ->
            transaction.execute(_ ->
                db.sql(
                        """
                        select x::text from standards.framework x
                         union all select x::text from standards.competency x
                         union all select x::text from programs.program x
                         union all select x::text from programs.partner x
                         union all select x::text from catalog.micro_credential x
                         union all select x::text from catalog.version x
                         order by 1
                        """)
                    .query(String.class)
                    .list()));
  }
}
