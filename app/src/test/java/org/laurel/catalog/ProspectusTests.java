package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What visitors read of a version, kept as it would be drawn.
@LaurelTest
class ProspectusTests {

  @Autowired World world;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired ProspectusStore prospectuses;
  @Autowired Press press;
  @Autowired PressRounds rounds;
  @Autowired Drawing drawing;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Version version;

  @BeforeEach
  void opensBayou() {
    version =
        world.within(
            world.bayou,
            () -> {
              programs.load(Path.of("../programs/lausd-steam"));
              return catalog.published("steam").orElseThrow();
            });
  }

  @Test
  void isKeptAsItWouldBeDrawnNow() {
    var kept = kept();

    assertThat(kept).isEqualTo(in(() -> drawing.of(version)));
    assertThat(kept.asks()).hasSize(version.design().slots().size());
    assertThat(kept.standards()).hasSize(version.design().alignments().size());
    assertThat(kept.sections()).contains("id=\"evidence\"", "id=\"rubric\"", "id=\"plan\"");
    assertThat(in(press::printMissing)).isZero();
  }

  @Test
  void isDrawnAnewWhenItIsMissingOrOld() {
    var kept = kept();

    run("update catalog.prospectus set edition = 0, content = '{}'");
    assertThat(kept()).isEqualTo(kept);
    run("delete from catalog.prospectus");
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void isPrintedBehindTheVisitors() {
    var kept = content();
    run("update catalog.prospectus set edition = 0, content = '{}'");

    rounds.go();

    assertThat(content()).isEqualTo(kept);
  }

  @Test
  void staysAsANewerLaurelPrintedIt() {
    run("update catalog.prospectus set edition = 99, content = 'newer'");

    rounds.go();
    var drawn = kept();

    assertThat(content()).isEqualTo("newer");
    assertThat(drawn).isEqualTo(in(() -> drawing.of(version)));
    run("delete from catalog.prospectus");
    rounds.go();
  }

  /// A draft may change yet, and no visitor gets to see one.
  @Test
  void isPrintedOfNoDraft() {
    assertThat(
            in(() ->
                db.sql(
                        """
                        select count(*)
                          from catalog.prospectus p
                          join catalog.version v on v.id = p.version
                         where v.stage = 'DRAFT'
                        """)
                    .query(Integer.class)
                    .single()))
        .isZero();
  }

  private Prospectus kept() {
    return in(() -> prospectuses.printed("steam", null).prospectus());
  }

  private String content() {
    return in(() ->
        db.sql("select content from catalog.prospectus where version = :version")
            .param("version", version.id().value())
            .query(String.class)
            .single());
  }

  private void run(String sql) {
    in(() -> db.sql(sql).update());
  }

  private <T> T in(Supplier<T> work) {
    return world.within(world.bayou, () -> transaction.execute(_ -> work.get()));
  }
}
