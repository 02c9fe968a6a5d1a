package org.laurel.review.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.review.Calibration.Subject;
import org.laurel.review.Planting.Paper;
import org.laurel.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Anchor papers that lie before assessors, and what became of them.
@Repository
class TrialStore {

  /// Not one's own work, a colleague's, one's own example, nor what one has judged already; what
  /// was seen longest ago comes first, and chance decides among the rest.
  private static final String NEXT =
      """
      select a.id, a.criteria
        from review.anchor a
        left join review.origin o on o.review = a.source
       where a.version = :version
         and a.used_from is not null
         and a.used_until is null
         and a.declined_at is null
         and a.made_by <> :assessor
         and (o.review is null
              or o.earner <> :assessor
             and not o.organizations && :organizations::uuid[]
             and not exists (select from review.rating g
                              where g.review = a.source
                                and g.assessor = :assessor))
       order by (select max(d.due_at)
                   from review.trial t
                   join review.review d on d.id = t.review
                   join review.anchor b on b.id = t.anchor
                  where coalesce(b.root, b.id) = coalesce(a.root, a.id)
                    and t.assessor = :assessor) nulls first, random()
       limit 1
      """;

  private final JdbcClient db;

  TrialStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Paper> next(Version.Id version, Person.Id assessor, Set<UUID> organizations) {
    return db.sql(NEXT)
        .param("version", version.value())
        .param("assessor", assessor.value())
        .param("organizations", organizations.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, _) ->
            new Paper(
                row.getObject("id", UUID.class),
                version,
                Set.of((String[]) row.getArray("criteria").getArray())))
        .optional();
  }

  void insert(Review review, Paper paper, Person.Id assessor, Subject kind) {
    db.sql(
            """
            insert into review.trial (agency_id, review, anchor, version, assessor, kind)
            values (:agency, :review, :anchor, :version, :assessor, :kind)
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.id().value())
        .param("anchor", paper.anchor())
        .param("version", paper.version().value())
        .param("assessor", assessor.value())
        .param("kind", kind.name())
        .update();
  }

  Subject subject(Review.Id review) {
    return db.sql("select kind from review.trial where review = :review")
        .param("review", review.value())
        .query(Subject.class)
        .optional()
        .orElse(Subject.SUBMISSION);
  }

  /// One that waits for this assessor, given or still in the queue.
  record Waiting(Review.Id review, String code) {}

  Optional<Waiting> waiting(Version.Id version, Person.Id assessor, Subject kind) {
    return db.sql(
            """
            select r.id, r.code
              from review.trial t
              join review.review r on r.id = t.review
             where t.assessor = :assessor
               and t.version = :version
               and t.kind = :kind
               and not exists (select from review.rating g where g.review = t.review)
               and not exists (select from review.conflict c where c.review = t.review)
            """)
        .param("assessor", assessor.value())
        .param("version", version.value())
        .param("kind", kind.name())
        .query((row, _) -> waiting(row))
        .optional();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(new Review.Id(row.getObject("id", UUID.class)), row.getString("code"));
  }

  /// The newest first, of those scored after a time.
  List<Trial> since(Version.Id version, Person.Id assessor, Instant time, int most) {
    return db.sql(
            """
            select count(*) as scored,
                   count(*) filter (where s.level = m.level) as same
              from review.trial t
              join review.rating g on g.review = t.review and g.assessor = t.assessor
              join review.score s on s.rating = g.id
              join review.anchor_score m on m.anchor = t.anchor and m.criterion = s.criterion
             where t.assessor = :assessor
               and t.version = :version
               and g.submitted_at > :time
             group by t.review, g.submitted_at
             order by g.submitted_at desc, t.review
             limit :most
            """)
        .param("assessor", assessor.value())
        .param("version", version.value())
        .param("time", Timestamp.from(time))
        .param("most", most)
        .query(Trial.class)
        .list();
  }
}
