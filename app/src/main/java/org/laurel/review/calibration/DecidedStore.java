package org.laurel.review.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// First attempts that were decided: one more step shows what was before it, and a paper has none.
@Repository
class DecidedStore {

  private static final String DECIDED =
      """
      select r.id, r.code, r.version, r.criteria, o.enrollment, o.earner,
             array(select f.criterion from review.finding f
                    where f.review = r.id order by f.criterion) as judged,
             array(select f.level from review.finding f
                    where f.review = r.id order by f.criterion) as levels
        from review.decision d
        join review.review r on r.id = d.review
        join review.origin o on o.review = r.id
       where r.version = :version
         and o.attempt = 1
      """;

  private final JdbcClient db;

  DecidedStore(JdbcClient db) {
    this.db = db;
  }

  /// The newest first.
  List<Decided> of(Version.Id version) {
    return db.sql(DECIDED + " order by d.decided_at desc limit 50")
        .param("version", version.value())
        .query((row, _) -> decided(row))
        .list();
  }

  Optional<Decided> byCode(Version.Id version, String code) {
    return db.sql(DECIDED + " and r.code = :code")
        .param("version", version.value())
        .param("code", code)
        .query((row, _) -> decided(row))
        .optional();
  }

  private static Decided decided(ResultSet row) throws SQLException {
    return new Decided(
        row.getObject("id", UUID.class),
        row.getString("code"),
        new Version.Id(row.getObject("version", UUID.class)),
        List.of(texts(row, "criteria")),
        new Enrollment.Id(row.getObject("enrollment", UUID.class)),
        new Person.Id(row.getObject("earner", UUID.class)),
        levels(row));
  }

  private static Map<String, String> levels(ResultSet row) throws SQLException {
    var judged = texts(row, "judged");
    var levels = texts(row, "levels");
    var byCriterion = new HashMap<String, String>();
    for (var i = 0; i < judged.length; i++) byCriterion.put(judged[i], levels[i]);
    return byCriterion;
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
