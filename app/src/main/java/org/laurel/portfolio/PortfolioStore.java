package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.portfolio.Artifact.Lacks;
import org.laurel.portfolio.Artifact.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads artifacts together with their places.
@Repository
class PortfolioStore {

  private static final String PLACED =
      """
      select a.id, p.slot, a.title, a.sha256, a.size, a.type, a.text, a.link, a.students, a.names,
             a.version, p.removed_at,
             a.own_part is null
               and exists (select from portfolio.member m where m.artifact = a.id) as lacks_part,
             array(select s.name
                     from portfolio.appearance x
                     join portfolio.student s on s.id = x.student
                    where x.artifact = a.id
                      and (s.removed_at is not null
                           or not coalesce((select c.kind <> 'NONE' and coalesce(c.until >= :today, true)
                                              from portfolio.consent c
                                             where c.student = s.id
                                             order by c.id desc
                                             limit 1), false))
                    order by s.name) as lacks_consent,
             a.students = 'CONSENT_KEPT'
               and not exists (select from portfolio.appearance x where x.artifact = a.id)
               as nobody_named,
             greatest(a.changed_at, p.placed_at, p.removed_at) as changed_at
        from portfolio.placement p
        join portfolio.artifact a on a.id = p.artifact and a.deleted_at is null
      """;

  private final JdbcClient db;

  PortfolioStore(JdbcClient db) {
    this.db = db;
  }

  /// Those taken out as well, in the order in which they were placed.
  ///
  /// @param today decides which consents hold
  List<Artifact> of(Enrollment.Id enrollment, LocalDate today) {
    return db.sql(PLACED + " where p.enrollment = :enrollment order by a.id")
        .param("enrollment", enrollment.value())
        .param("today", today)
        .query((row, _) -> artifact(row, lacks(row)))
        .list();
  }

  private static Lacks lacks(ResultSet row) throws SQLException {
    return new Lacks(
        row.getBoolean("lacks_part"),
        List.of((String[]) row.getArray("lacks_consent").getArray()),
        row.getBoolean("nobody_named"));
  }

  static Artifact artifact(ResultSet row, Lacks lacks) throws SQLException {
    var students = row.getString("students");
    return new Artifact(
        new Artifact.Id(row.getObject("id", UUID.class)),
        row.getString("slot"),
        row.getString("title"),
        StoredFile.in(row),
        row.getString("text"),
        row.getString("link"),
        students == null ? null : Students.valueOf(students),
        row.getString("names"),
        row.getInt("version"),
        row.getTimestamp("removed_at") != null,
        row.getTimestamp("changed_at").toInstant(),
        lacks);
  }
}
