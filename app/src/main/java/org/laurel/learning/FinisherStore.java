package org.laurel.learning;

import java.math.BigDecimal;
import org.laurel.catalog.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FinisherStore {

  private final JdbcClient db;

  FinisherStore(JdbcClient db) {
    this.db = db;
  }

  /// @param median hours that half of the finishers did not pass; 0 when nobody finished
  /// @param mostly hours that four in five did not pass
  record RealHours(int finishers, BigDecimal median, BigDecimal mostly) {}

  /// Of finishers with hours in the ledger, all accounts together.
  RealHours hours(Version.Id version) {
    return db.sql(
            """
            select count(*) as finishers,
                   coalesce(percentile_cont(0.5) within group (order by hours), 0) as median,
                   coalesce(percentile_cont(0.8) within group (order by hours), 0) as mostly
              from (select sum(h.hours) as hours
                      from learning.enrollment e
                      join learning.hours_entry h on h.enrollment = e.id
                     where e.version = :version
                       and e.state = 'EARNED'
                     group by e.id) finisher
            """)
        .param("version", version.value())
        .query(RealHours.class)
        .single();
  }
}
