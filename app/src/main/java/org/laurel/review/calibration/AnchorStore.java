package org.laurel.review.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.review.Planting.Paper;
import org.laurel.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The anchor papers and their master scores.
@Repository
class AnchorStore {

  private static final String ANCHOR =
      """
      select a.id, a.version, a.title, a.criteria,
             case when a.used_until is not null then 'RETIRED'
                  when a.declined_at is not null then 'DECLINED'
                  when a.source is not null and a.agreed_at is null then 'ASKED'
                  when a.used_from is null then 'DRAFT'
                  else 'IN_USE' end as state,
             array(select m.criterion from review.anchor_score m
                    where m.anchor = a.id order by m.criterion) as scored,
             array(select m.level from review.anchor_score m
                    where m.anchor = a.id order by m.criterion) as levels,
             array(select m.reason from review.anchor_score m
                    where m.anchor = a.id order by m.criterion) as reasons
        from review.anchor a
      """;

  private final JdbcClient db;

  AnchorStore(JdbcClient db) {
    this.db = db;
  }

  /// @param source the review it is copied from, or null
  void insert(
      Paper paper,
      String title,
      List<String> besides,
      @Nullable UUID source,
      Person.Id maker,
      Instant at) {
    db.sql(
            """
            insert into review.anchor (agency_id, id, version, title, criteria, besides,
                   source, made_by, made_at)
            values (:agency, :id, :version, :title, :criteria, :besides,
                   :source::uuid, :maker, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", paper.anchor())
        .param("version", paper.version().value())
        .param("title", title)
        .param("criteria", paper.criteria().toArray(String[]::new))
        .param("besides", besides.toArray(String[]::new))
        .param("source", source == null ? null : source.toString())
        .param("maker", maker.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  List<Anchor> all() {
    return db.sql(ANCHOR + " order by a.made_at desc, a.id").query((row, _) -> anchor(row)).list();
  }

  Optional<Anchor> byId(Anchor.Id id) {
    return db.sql(ANCHOR + " where a.id = :id")
        .param("id", id.value())
        .query((row, _) -> anchor(row))
        .optional();
  }

  /// Whose evidence it is; empty when it is nobody's, or somebody else's example.
  boolean isOf(Anchor.Id id, Person.Id earner) {
    return db.sql(
            """
            select exists (select from review.anchor a
                             join review.origin o on o.review = a.source
                            where a.id = :id
                              and o.earner = :earner)
            """)
        .param("id", id.value())
        .param("earner", earner.value())
        .query(Boolean.class)
        .single();
  }

  List<String> besides(Review.Id review) {
    return db.sql(
            """
            select unnest(a.besides)
              from review.trial t
              join review.anchor a on a.id = t.anchor
             where t.review = :review
            """)
        .param("review", review.value())
        .query(String.class)
        .list();
  }

  /// All at once, so that what was typed last stands.
  void score(Anchor.Id anchor, List<Anchor.Master> masters) {
    db.sql("delete from review.anchor_score where anchor = :anchor")
        .param("anchor", anchor.value())
        .update();
    for (var master : masters)
      db.sql(
              """
              insert into review.anchor_score (agency_id, anchor, criterion, level, reason)
              values (:agency, :anchor, :criterion, :level, :reason)
              """)
          .param("agency", Tenancy.current().value())
          .param("anchor", anchor.value())
          .param("criterion", master.criterion())
          .param("level", master.level())
          .param("reason", master.reason())
          .update();
  }

  void agree(Anchor.Id anchor, Instant at) {
    markAll("agreed_at = :at, declined_at = null", anchor, at);
  }

  /// Also after a yes: then it is taken out.
  void decline(Anchor.Id anchor, Instant at) {
    markAll("declined_at = :at", anchor, at);
  }

  void use(Anchor.Id anchor, Instant at) {
    mark("used_from = :at", anchor, at).update();
  }

  void retire(Anchor.Id anchor, Instant at) {
    mark("used_until = :at", anchor, at).update();
  }

  /// Of all versions that the paper was carried to.
  private void markAll(String change, Anchor.Id anchor, Instant at) {
    db.sql(
            "update review.anchor set "
                + change
                + """
                 where coalesce(root, id) = (select coalesce(root, id)
                                               from review.anchor
                                              where id = :anchor)
                """)
        .param("anchor", anchor.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  private StatementSpec mark(String change, Anchor.Id anchor, Instant at) {
    return db.sql("update review.anchor set " + change + " where id = :anchor")
        .param("anchor", anchor.value())
        .param("at", Timestamp.from(at));
  }

  private static Anchor anchor(ResultSet row) throws SQLException {
    var scored = texts(row, "scored");
    var levels = texts(row, "levels");
    var reasons = texts(row, "reasons");
    return new Anchor(
        new Anchor.Id(row.getObject("id", UUID.class)),
        new Version.Id(row.getObject("version", UUID.class)),
        row.getString("title"),
        Anchor.State.valueOf(row.getString("state")),
        texts(row, "criteria"),
        IntStream.range(0, scored.size())
            .mapToObj(i -> new Anchor.Master(scored.get(i), levels.get(i), reasons.get(i)))
            .toList());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
