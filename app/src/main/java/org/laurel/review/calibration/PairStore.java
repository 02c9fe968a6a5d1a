package org.laurel.review.calibration;

import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PairStore {

  private final JdbcClient db;

  PairStore(JdbcClient db) {
    this.db = db;
  }

  /// All scores on anchor papers of a version, the oldest first.
  List<Pair> of(Version.Id version) {
    return db.sql(
            """
            select t.assessor, t.review, g.submitted_at, m.criterion,
                   s.level as given, m.level as master
              from review.trial t
              join review.rating g on g.review = t.review and g.assessor = t.assessor
              join review.score s on s.rating = g.id
              join review.anchor_score m on m.anchor = t.anchor and m.criterion = s.criterion
             where t.version = :version
             order by g.submitted_at, t.review, m.criterion
            """)
        .param("version", version.value())
        .query((row, _) ->
            new Pair(
                row.getObject("assessor", UUID.class),
                row.getObject("review", UUID.class),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("criterion"),
                row.getString("given"),
                row.getString("master")))
        .list();
  }
}
