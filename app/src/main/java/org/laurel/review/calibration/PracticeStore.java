package org.laurel.review.calibration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Practice papers that an assessor has scored. Unannounced ones are not found here.
@Repository
class PracticeStore {

  private final JdbcClient db;

  PracticeStore(JdbcClient db) {
    this.db = db;
  }

  record Done(UUID version, String code, int scored, int same) {

    Version.Id versionId() {
      return new Version.Id(version);
    }
  }

  /// The newest first.
  List<Done> done(Person.Id assessor) {
    return db.sql(
            """
            select t.version, r.code, count(*) as scored,
                   count(*) filter (where s.level = m.level) as same
              from review.trial t
              join review.review r on r.id = t.review
              join review.rating g on g.review = t.review and g.assessor = t.assessor
              join review.score s on s.rating = g.id
              join review.anchor_score m on m.anchor = t.anchor and m.criterion = s.criterion
             where t.assessor = :assessor
               and t.kind = 'PRACTICE'
             group by t.version, r.code, g.submitted_at
             order by g.submitted_at desc, r.code
             limit 50
            """)
        .param("assessor", assessor.value())
        .query(Done.class)
        .list();
  }

  record Pair(String criterion, String given, String master, String reason) {}

  List<Pair> pairs(String code, Person.Id assessor) {
    return db.sql(
            """
            select m.criterion, s.level as given, m.level as master, m.reason
              from review.trial t
              join review.review r on r.id = t.review
              join review.rating g on g.review = t.review and g.assessor = t.assessor
              join review.score s on s.rating = g.id
              join review.anchor_score m on m.anchor = t.anchor and m.criterion = s.criterion
             where r.code = :code
               and t.assessor = :assessor
               and t.kind = 'PRACTICE'
            """)
        .param("code", code)
        .param("assessor", assessor.value())
        .query(Pair.class)
        .list();
  }

  Optional<UUID> version(String code) {
    return db.sql("select version from review.review where code = :code")
        .param("code", code)
        .query(UUID.class)
        .optional();
  }
}
