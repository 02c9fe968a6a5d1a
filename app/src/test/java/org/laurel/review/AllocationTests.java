package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.portfolio.Classroom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// The rules as SQL reads the world: the same answers as the reference, pair by pair.
@LaurelTest
class AllocationTests {

  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
  private static final int PEOPLE = 20;
  private static final int WORKS = 100;

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired StandingStore standings;
  @Autowired TieStore ties;
  @Autowired SeatSearch seats;
  @Autowired Ids ids;
  @Autowired TransactionTemplate transaction;

  /// 2,000 pairs in each village; the oracle is [Gossip].
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithTheReferenceAboutEveryPair(long seed) {
    var slug = "v" + ids.next().toString().replace("-", "").substring(20);
    var agency = agencies.found(slug, slug, "", "America/New_York");
    new Classroom(house, world, agency).load("arcs-virginia");
    var version =
        in(agency, () -> house.getBean(Catalog.class).published("alpr").orElseThrow().id());
    var village = new Village(new Random(seed), PEOPLE, WORKS);
    var settlers = new Settlers(house, village, agency, version.value(), NOW);
    in(
        agency,
        () -> {
          settlers.settle();
          return true;
        });

    var gossip = new Gossip(village);
    var allowed = 0;
    for (var work = 0; work < WORKS; work++) allowed += verdicts(agency, settlers, gossip, work);
    for (var person = 0; person < PEOPLE; person++) {
      search(agency, settlers, gossip, person);
      searchInWindows(agency, settlers, person);
    }

    assertThat(allowed).isBetween(20, 1_980);
  }

  /// @return how many may have the work
  private int verdicts(Agency agency, Settlers settlers, Gossip gossip, int work) {
    var review = settlers.reviews.get(work);
    var pairs = in(agency, () -> ties.between(review.id(), settlers.people, NOW));
    assertThat(pairs).hasSize(PEOPLE);
    var allowed = 0;
    for (var pair : pairs) {
      var person = settlers.people.indexOf(pair.assessor());
      var verdict = ReviewPolicy.verdict(pair.match());
      var objects = gossip.objectsTo(person, work);
      assertThat(verdict instanceof Verdict.Allowed)
          .as("%d on %d: %s", person, work, verdict)
          .isEqualTo(!objects);
      if (!objects) allowed++;
    }
    return allowed;
  }

  /// The search finds exactly what no rule forbids, but for the load.
  private void search(Agency agency, Settlers settlers, Gossip gossip, int person) {
    var open = in(agency, () -> open(settlers, person, 4 * WORKS));
    var found = new HashSet<Integer>();
    for (var seat : open) found.add(settlers.reviews.indexOf(seat.review()));
    for (var work = 0; work < WORKS; work++)
      assertThat(found.contains(work))
          .as("%d finds %d", person, work)
          .isEqualTo(
              !gossip.forbids(person, work)
                  && !gossip.isLapsed(person)
                  && !gossip.findsNoChair(person, work));
  }

  private List<SeatStore.Seat> open(Settlers settlers, int person, int most) {
    var standing = standings.of(settlers.people.get(person), NOW);
    return seats.open(standing, NOW, most);
  }

  /// A window that holds too little is followed by a wider one.
  private void searchInWindows(Agency agency, Settlers settlers, int person) {
    var all = in(agency, () -> open(settlers, person, 4 * WORKS));
    for (var most = 1; most < all.size(); most *= 3) {
      var wanted = most;
      assertThat(in(agency, () -> open(settlers, person, wanted)))
          .isEqualTo(all.subList(0, wanted));
    }
  }

  private <T> T in(Agency agency, Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
