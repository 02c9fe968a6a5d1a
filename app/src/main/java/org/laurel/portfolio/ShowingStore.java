package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShowingStore {

  private final JdbcClient db;

  ShowingStore(JdbcClient db) {
    this.db = db;
  }

  /// Who stands in the register of students is never shown, whatever consent is kept: that was
  /// given for the review. Nor is what nobody has said to be free of students.
  List<Showing.Piece> lastOf(Person.Id earner, Enrollment.Id enrollment) {
    return db.sql(
            """
            select i.id, i.slot, i.name, i.sha256, i.size, i.type, i.text, i.link,
                   exists (select from portfolio.appearance x where x.artifact = i.artifact)
                     or exists (select from portfolio.concern c where c.item = i.id) as registered,
                   i.text is null
                     and (i.students is distinct from 'NONE'
                          or a.students is distinct from 'NONE') as students
              from (select s.id, s.attempt, i.slot,
                           max(s.attempt) over (partition by i.slot) as last
                      from portfolio.submission s
                      join portfolio.submission_item i on i.submission = s.id
                     where s.enrollment = :enrollment
                       and s.earner = :earner
                     group by s.id, s.attempt, i.slot) as l
              join portfolio.submission_item i on i.submission = l.id and i.slot = l.slot
              join portfolio.artifact a on a.id = i.artifact
             where l.attempt = l.last
             order by i.position, i.id
            """)
        .param("enrollment", enrollment.value())
        .param("earner", earner.value())
        .query((row, _) -> piece(row))
        .list();
  }

  private static Showing.Piece piece(ResultSet row) throws SQLException {
    return new Showing.Piece(
        row.getObject("id", UUID.class),
        row.getString("slot"),
        row.getString("name"),
        StoredFile.in(row),
        row.getString("text"),
        row.getString("link"),
        bar(row.getBoolean("registered"), row.getBoolean("students")));
  }

  private static @Nullable String bar(boolean registered, boolean students) {
    if (registered)
      return "It stays closed: a student who stands in your list of students is in it.";
    return students
        ? "It stays closed: students can be seen, heard or named in it, and their consent was for"
            + " the review."
        : null;
  }
}
