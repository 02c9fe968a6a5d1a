package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
  @Autowired Drawing drawing;
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
    var kept = in(() -> store.drawn(version.id()).html());

    assertThat(kept).isEqualTo(in(() -> drawing.of(version.design())));
    assertThat(kept.guides()).hasSize(version.design().slots().size());
    assertThat(kept.standards()).hasSize(version.design().alignments().size());
  }

  @Test
  void isDrawnAnewWhenItIsMissingOrOld() {
    var old = new Html(0, "<script>", "<script>", Map.of(), Map.of(), List.of());

    var anew = in(() -> drawing.kept(version.design(), old).html());

    assertThat(anew.overview()).contains("<p>").doesNotContain("script");
    assertThat(anew).isEqualTo(in(() -> drawing.kept(version.design(), null).html()));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(world.bayou, () -> transaction.execute(_ -> work.get()));
  }
}
