package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Of which reviews it was told that they are near their promise, or past it.
@Repository
class WarningStore {

  private final JdbcClient db;

  WarningStore(JdbcClient db) {
    this.db = db;
  }

  enum Kind {
    NEAR,
    LATE
  }

  /// Whoever marks a review first tells of it, so that several nodes tell once.
  int mark(Kind kind, Instant now, Instant before) {
    return db.sql(
            """
            insert into review.warning (agency_id, review, kind, at)
            select r.agency_id, r.id, :kind, :now::timestamptz
              from review.review r
             where r.state <> 'DECIDED'
               and r.due_at < :before::timestamptz
               and not exists (select from review.warning w
                                where w.review = r.id
                                  and w.kind in (:kind, 'LATE'))
                on conflict do nothing
            """)
        .param("kind", kind.name())
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(before))
        .update();
  }
}
