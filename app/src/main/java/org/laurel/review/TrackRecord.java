package org.laurel.review;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.catalog.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How reviews went until now, for those who think about starting.
@Repository
class TrackRecord {

  /// Long enough to have answers, and short enough to tell of how it is today.
  static final int DAYS = 90;

  private final JdbcClient db;
  private final InstantSource clock;

  TrackRecord(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// @param earned at the first attempt
  record Odds(int attempts, int earned) {}

  /// @param median days that half of the answers took at most; 0 when there is none
  /// @param mostly days that four in five took at most
  record Wait(int answers, double median, double mostly) {}

  /// @param fewest how many first attempts must be decided for a version to be counted
  Map<Version.Id, Odds> odds(int fewest) {
    return db
        .sql(
            """
            select d.version, count(*) as attempts,
                   count(*) filter (where d.outcome = 'EARNED') as earned
              from review.decision d
              join review.origin o on o.agency_id = d.agency_id and o.review = d.review
             where o.attempt = 1
               and o.occasion = 'SUBMISSION'
             group by d.version
            having count(*) >= :fewest
            """)
        .param("fewest", fewest)
        .query((row, _) ->
            Map.entry(
                new Version.Id(row.getObject("version", UUID.class)),
                new Odds(row.getInt("attempts"), row.getInt("earned"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Of all answers that were given in the last [#DAYS].
  Wait latelyWaited() {
    return db.sql(
            """
            select count(*) as answers,
                   coalesce(percentile_cont(0.5) within group (order by days), 0) as median,
                   coalesce(percentile_cont(0.8) within group (order by days), 0) as mostly
              from (select extract(epoch from d.decided_at - o.opened_at) / 86400 as days
                      from review.origin o
                      join review.decision d on d.agency_id = o.agency_id and d.review = o.review
                     where o.opened_at >= :since
                       and d.decided_at >= :since) answer
            """)
        .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS))))
        .query(Wait.class)
        .single();
  }
}
