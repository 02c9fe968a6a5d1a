package org.laurel.learning;

import java.time.Instant;
import java.util.List;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgressStore {

  private final JdbcClient db;

  ProgressStore(JdbcClient db) {
    this.db = db;
  }

  record Count(State state, int teachers) {}

  record Waiting(
      Enrollment.Id enrollment, String name, Version.Id version, State state, Instant since) {}

  List<Count> counts() {
    return db.sql(
            """
            select state, count(*) as teachers
              from learning.enrollment
             group by state
            """)
        .query(Count.class)
        .list();
  }

  /// Those whose next move is their own, whoever has not moved longest first.
  List<Waiting> stuck(int offset, int limit) {
    return db.sql(
            """
            select e.id as enrollment, p.name, e.version, e.state, e.since
              from learning.enrollment e
              join people.person p on p.id = e.person
             where e.state in ('NOT_STARTED', 'STARTED', 'READY_TO_CHECK', 'ONE_MORE_STEP')
             order by e.since
            offset :offset
             limit :limit
            """)
        .param("offset", offset)
        .param("limit", limit)
        .query(Waiting.class)
        .list();
  }
}
