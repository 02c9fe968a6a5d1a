package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How much the limits of rules leave somebody. The database refuses what goes beyond; here it is
/// asked before.
@Repository
class Limits {

  private final JdbcClient db;

  Limits(JdbcClient db) {
    this.db = db;
  }

  /// Nothing where the rule has no limit. What one person gains is counted by one transaction at a
  /// time.
  Optional<BigDecimal> left(Person.Id earner, Clause clause, LocalDate day) {
    return Optional.ofNullable(left(List.of(earner), clause, day).get(earner));
  }

  /// The same of many.
  Map<Person.Id, BigDecimal> left(List<Person.Id> earners, Clause clause, LocalDate day) {
    var gives = clause.benefit();
    if (!gives.hasLimit()) return Map.of();
    hold(earners);
    var left = new HashMap<Person.Id, BigDecimal>();
    less(left, earners, gives.kind() + " " + day.getYear(), gives.mostPerYear());
    less(left, earners, clause.slug(), gives.mostInAll());
    return left;
  }

  /// In one order, so that nobody waits for whom they hold up.
  private void hold(List<Person.Id> earners) {
    db.sql(
            """
            select pg_advisory_xact_lock(hashtextextended(it, 7))
              from (select it from unnest(:earners::text[]) it order by it) as sorted
            """)
        .param("earners", earners.stream().map(it -> it.value().toString()).toArray(String[]::new))
        .query((_, _) -> true)
        .list();
  }

  private void less(
      Map<Person.Id, BigDecimal> left,
      List<Person.Id> earners,
      String toward,
      @Nullable BigDecimal most) {
    if (most == null) return;
    var used = used(earners, toward);
    for (var earner : earners) {
      var rest = most.subtract(used.getOrDefault(earner, BigDecimal.ZERO)).max(BigDecimal.ZERO);
      left.merge(earner, rest, BigDecimal::min);
    }
  }

  private Map<Person.Id, BigDecimal> used(List<Person.Id> earners, String toward) {
    var used = new HashMap<Person.Id, BigDecimal>();
    db.sql(
            """
            select earner, used
              from recognition.tally
             where earner = any(:earners)
               and toward = :toward
            """)
        .param("earners", earners.stream().map(Person.Id::value).toArray(UUID[]::new))
        .param("toward", toward)
        .query(
            (row, _) -> used.put(new Person.Id(row.getObject(1, UUID.class)), row.getBigDecimal(2)))
        .list();
    return used;
  }
}
