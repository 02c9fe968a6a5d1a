package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.portfolio.Artifact.Lacks;
import org.laurel.portfolio.Artifact.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads all that this room keeps of an enrollment in one statement, because teachers open their
/// evidence more often than any other page.
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
       where p.enrollment = :enrollment
      """;

  private static final String LAST =
      """
      select s.attempt, s.at, r.criteria as reopened
        from portfolio.submission s
        left join portfolio.reopening r
          on r.enrollment = s.enrollment and r.attempt = s.attempt
       where s.enrollment = :enrollment
       order by s.attempt desc
       limit 1
      """;

  /// At least one row: that of an enrollment of which nothing is kept yet.
  private static final String KEPT =
      """
      select a.*, l.attempt, l.at, l.reopened, d.ai, d.ai_purpose, d.help, d.help_purpose, d.own_words
        from (values (:enrollment)) as one (enrollment)
        left join portfolio.declaration d using (enrollment)
        left join (%s) l on true
        left join (%s) a on true
       order by a.id
      """
          .formatted(LAST, PLACED);

  private final JdbcClient db;

  PortfolioStore(JdbcClient db) {
    this.db = db;
  }

  /// @param last the attempt submitted last, or null
  /// @param artifacts those taken out as well, in the order in which they were placed
  record Stock(
      Opening.@Nullable Attempt last, @Nullable Declaration declaration, List<Artifact> artifacts) {

    static Stock of(ResultSet row) throws SQLException {
      if (!row.next()) throw new IllegalStateException("no row of an outer join");
      var last = attempt(row);
      var declaration =
          row.getString("own_words") == null ? null : DeclarationStore.declaration(row);
      var artifacts = new ArrayList<Artifact>();
      if (row.getObject("id") != null)
        do artifacts.add(artifact(row, lacks(row)));
        while (row.next());
      return new Stock(last, declaration, artifacts);
    }
  }

  /// @param today decides which consents hold
  Stock of(Enrollment.Id enrollment, LocalDate today) {
    return db.sql(KEPT)
        .param("enrollment", enrollment.value())
        .param("today", today)
        .query(Stock::of);
  }

  private static Opening.@Nullable Attempt attempt(ResultSet row) throws SQLException {
    var attempt = row.getInt("attempt");
    return attempt == 0
        ? null
        : new Opening.Attempt(
            attempt, row.getTimestamp("at").toInstant(), SubmissionStore.criteria(row, "reopened"));
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
