package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.laurel.portfolio.Classroom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// PostgreSQL keeps its plans for what every assessor asks: to make one takes several times as long
/// as to find.
@LaurelTest
class PlanTests {

  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  /// The driver prepares a statement at its fifth use, and PostgreSQL weighs its plan after five
  /// more.
  private static final int OFTEN = 15;

  /// How often each was answered by a plan that was there.
  private static final String KEPT =
      """
      select substring(statement from '^with (?:recursive )?(?:terms|due) ') as beginning,
             max(generic_plans) as kept
        from pg_prepared_statements
       where statement ~ '^with (recursive )?(terms|due) '
       group by beginning
      """;

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired StandingStore standings;
  @Autowired TieStore ties;
  @Autowired SeatSearch seats;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void keepsThePlansOfWhatEveryAssessorAsks() {
    var slug = "p" + ids.next().toString().replace("-", "").substring(20);
    var agency = agencies.found(slug, slug, "", "America/New_York");
    new Classroom(house, world, agency).load("arcs-virginia");
    var version =
        in(agency, () -> house.getBean(Catalog.class).published("alpr").orElseThrow().id());
    var settlers =
        new Settlers(house, new Village(new Random(1), 20, 20), agency, version.value(), NOW);

    var kept =
        in(
            agency,
            () -> {
              settlers.settle();
              for (var time = 0; time < OFTEN; time++)
                ask(settlers.people.get(time), settlers.reviews.get(time));
              return kept();
            });

    assertThat(kept).containsOnlyKeys("with terms ", "with recursive terms ", "with due ");
    assertThat(kept.values()).allMatch(times -> times > 0);
  }

  private void ask(Person.Id assessor, Review review) {
    seats.open(standings.of(assessor, NOW), NOW, 1);
    ties.between(review.id(), List.of(assessor), NOW);
  }

  private Map<String, Long> kept() {
    return db
        .sql(KEPT)
        .query((row, _) -> Map.entry(row.getString("beginning"), row.getLong("kept")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private <T> T in(Agency agency, Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
