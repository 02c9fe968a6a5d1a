package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The texts of a version, kept as pages show them.
@LaurelTest
class HtmlTests {

  @Autowired World world;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired VersionStore store;
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
    var drawn =
        world.within(world.bayou, () -> transaction.execute(_ -> store.drawn(version.id())));

    assertThat(drawn.html()).isEqualTo(Html.of(version.design()));
    assertThat(drawn.html().guides()).hasSize(version.design().slots().size());
  }

  @Test
  void isDrawnAnewWhenItIsMissingOrOld() {
    var design = version.design();
    var old = new Html(0, "<script>", "<script>", Map.of(), Map.of());

    assertThat(Drawn.kept(design, old)).isEqualTo(Drawn.kept(design, null));
    assertThat(Drawn.kept(design, old).html().overview()).contains("<p>").doesNotContain("script");
  }
}
