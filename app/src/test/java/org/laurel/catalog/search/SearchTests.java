package org.laurel.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;

/// The offers change while visitors look for them.
@LaurelTest
class SearchTests {

  private static final Path PACKAGES = Path.of("../programs");
  private static final Worth NOTHING = (_, _) -> Set.of();

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Search search;

  private Agency agency;

  @BeforeEach
  void foundsAnAgencyWithFiveOffers() {
    var slug = "search-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Agency of Seekers", "US-VA", "America/New_York");
    load("arcs-virginia");
    assertThat(found(() -> NOTHING)).isEqualTo(5);
  }

  @Test
  void findsWhatIsNewAtOnce() {
    load("lausd-steam");

    assertThat(found(() -> NOTHING)).isEqualTo(6);
  }

  @Test
  void showsWhatWasThereBeforeWhileTheNewTakesLong() throws InterruptedException {
    load("lausd-steam");
    var read = new CountDownLatch(1);

    assertThat(found(() -> after(read))).isEqualTo(5);
    assertThat(found(() -> NOTHING)).as("while somebody else reads").isEqualTo(5);
    read.countDown();

    while (found(() -> NOTHING) < 6) Thread.sleep(10);
  }

  @Test
  void showsWhatWasThereBeforeWhenTheNewCannotBeRead() {
    load("lausd-steam");

    assertThat(
            found(() -> {
              throw new IllegalStateException("Nobody knows what they are worth.");
            }))
        .isEqualTo(5);
    assertThat(found(() -> NOTHING)).isEqualTo(6);
  }

  private static Worth after(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return NOTHING;
  }

  private int found(Supplier<Worth> worth) {
    return world.within(agency, () -> search.find(new Query("", Map.of(), 0), worth)).total();
  }

  private void load(String program) {
    world.within(agency, () -> programs.load(PACKAGES.resolve(program)));
  }
}
