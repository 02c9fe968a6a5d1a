package org.laurel.people;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Slows down whoever tries too often: after some free tries each further one costs a wait of 1, 2,
/// 4 … minutes, at most 15, so that guessing is hopeless and nobody is locked out for long. Counts
/// stand in the database, because every node must know them.
@Repository
public class Throttle {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofDays(1);

  /// What is counted, and how often it is free. A whole school may share one network.
  public enum Source {
    ADDRESS(10),
    NETWORK(100),
    MAIL(5),
    WALLET(30);

    private final int free;

    Source(int free) {
      this.free = free;
    }

    private String key(String value) {
      var plain = name() + " " + value.strip().toLowerCase(Locale.ROOT);
      return HexFormat.of().formatHex(Keys.digest(plain));
    }
  }

  private record Tries(int tries, OffsetDateTime lastAt) {}

  private final JdbcClient db;
  private final InstantSource clock;

  Throttle(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// @throws TooManyTries when the next try is not yet due
  @Transactional(readOnly = true)
  public void check(Source source, String value) {
    var wait = Duration.between(clock.instant(), nextTry(source, value));
    if (wait.isPositive()) throw new TooManyTries(wait);
  }

  private Instant nextTry(Source source, String value) {
    return db.sql("select tries, last_at as lastAt from people.failed_try where source = :source")
        .param("source", source.key(value))
        .query(Tries.class)
        .optional()
        .map(it -> it.lastAt().toInstant().plus(waitAfter(it.tries() - source.free)))
        .orElse(Instant.MIN);
  }

  private static Duration waitAfter(int paid) {
    if (paid < 0) return Duration.ZERO;
    var wait = Duration.ofMinutes(1L << Math.min(paid, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /// Counts even when the transaction around it fails.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void count(Source source, String value) {
    var now = clock.instant();
    db.sql(
            """
            insert into people.failed_try as t (source, tries, last_at)
            values (:source, 1, :now)
                on conflict (source) do update
               set tries = case when t.last_at < :forgotten then 1 else t.tries + 1 end,
                   last_at = :now
            """)
        .param("source", source.key(value))
        .param("now", Timestamp.from(now))
        .param("forgotten", Timestamp.from(now.minus(MEMORY)))
        .update();
  }

  @Transactional
  public void forget(Source source, String value) {
    db.sql("delete from people.failed_try where source = :source")
        .param("source", source.key(value))
        .update();
  }
}
