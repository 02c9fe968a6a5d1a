package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
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
    var gives = clause.benefit();
    if (!gives.hasLimit()) return Optional.empty();
    db.sql("select pg_advisory_xact_lock(hashtextextended(:earner, 7))")
        .param("earner", earner.value().toString())
        .query((_, _) -> true)
        .single();
    return Stream.of(
            left(earner, gives.kind() + " " + day.getYear(), gives.mostPerYear()),
            left(earner, clause.slug(), gives.mostInAll()))
        .flatMap(Optional::stream)
        .min(BigDecimal::compareTo);
  }

  private Optional<BigDecimal> left(Person.Id earner, String toward, @Nullable BigDecimal most) {
    if (most == null) return Optional.empty();
    var used =
        db.sql("select used from recognition.tally where earner = :earner and toward = :toward")
            .param("earner", earner.value())
            .param("toward", toward)
            .query(BigDecimal.class)
            .optional()
            .orElse(BigDecimal.ZERO);
    return Optional.of(most.subtract(used).max(BigDecimal.ZERO));
  }
}
