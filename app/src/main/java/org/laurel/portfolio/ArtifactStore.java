package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.files.FileType;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Artifact.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArtifactStore {

  private static final String PLACED =
      """
      select a.id, p.slot, a.title, a.sha256, a.size, a.type, a.text, a.link, a.students, a.names,
             a.version, p.removed_at,
             greatest(a.changed_at, p.placed_at, p.removed_at) as changed_at
        from portfolio.placement p
        join portfolio.artifact a on a.id = p.artifact
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  ArtifactStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void insert(Person.Id person, Artifact it) {
    db.sql(
            """
            insert into portfolio.artifact
                   (agency_id, id, person, title, sha256, size, type, text, link, students,
                    version, changed_at)
            values (:agency, :id, :person, :title, :sha256, :size, :type, :text, :link, :students,
                    1, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", it.id().value())
        .param("person", person.value())
        .param("title", it.title())
        .param("sha256", it.file() == null ? null : it.file().sha256())
        .param("size", it.file() == null ? null : it.file().size())
        .param("type", it.file() == null ? null : it.file().type().name())
        .param("text", it.text())
        .param("link", it.link())
        .param("students", it.students() == null ? null : it.students().name())
        .param("now", now())
        .update();
  }

  void place(Artifact.Id artifact, Enrollment.Id enrollment, String slot) {
    db.sql(
            """
            insert into portfolio.placement (agency_id, artifact, enrollment, slot, placed_at)
            values (:agency, :artifact, :enrollment, :slot, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("artifact", artifact.value())
        .param("enrollment", enrollment.value())
        .param("slot", slot)
        .param("now", now())
        .update();
  }

  void remove(Artifact.Id artifact, Enrollment.Id enrollment) {
    setRemoved(artifact, enrollment, now());
  }

  void putBack(Artifact.Id artifact, Enrollment.Id enrollment) {
    setRemoved(artifact, enrollment, null);
  }

  /// Putting back is a change as well, so it counts as placed anew.
  private void setRemoved(
      Artifact.Id artifact, Enrollment.Id enrollment, @Nullable OffsetDateTime at) {
    db.sql(
            """
            update portfolio.placement
               set removed_at = cast(:at as timestamptz),
                   placed_at = case when cast(:at as timestamptz) is null then :now else placed_at end
             where artifact = :artifact
               and enrollment = :enrollment
            """)
        .param("at", at)
        .param("now", now())
        .param("artifact", artifact.value())
        .param("enrollment", enrollment.value())
        .update();
  }

  /// Whether the text was still at this version.
  boolean updateText(Artifact.Id artifact, String text, int version) {
    return db.sql(
                """
                update portfolio.artifact
                   set text = :text, version = version + 1, changed_at = :now, names = null
                 where id = :id
                   and version = :version
                """)
            .param("text", text)
            .param("now", now())
            .param("id", artifact.value())
            .param("version", version)
            .update()
        == 1;
  }

  void answerStudents(Enrollment.Id enrollment, Students answer) {
    db.sql(
            """
            update portfolio.artifact
               set students = :answer
             where students is null
               and text is null
               and id in (select artifact from portfolio.placement
                           where enrollment = :enrollment and removed_at is null)
            """)
        .param("answer", answer.name())
        .param("enrollment", enrollment.value())
        .update();
  }

  void keepNames(Artifact.Id artifact, String names) {
    db.sql("update portfolio.artifact set names = :names where id = :id")
        .param("names", names)
        .param("id", artifact.value())
        .update();
  }

  /// Those taken out as well, in the order in which they were placed.
  List<Artifact> of(Enrollment.Id enrollment) {
    return db.sql(PLACED + " where p.enrollment = :enrollment order by a.id")
        .param("enrollment", enrollment.value())
        .query(ArtifactStore::artifact)
        .list();
  }

  Optional<Artifact> ownedBy(Person.Id person, Artifact.Id id) {
    return db.sql(PLACED + " where p.artifact = :id and a.person = :person")
        .param("id", id.value())
        .param("person", person.value())
        .query(ArtifactStore::artifact)
        .optional();
  }

  private static Artifact artifact(ResultSet row, int number) throws SQLException {
    var students = row.getString("students");
    return new Artifact(
        new Artifact.Id(row.getObject("id", UUID.class)),
        row.getString("slot"),
        row.getString("title"),
        file(row),
        row.getString("text"),
        row.getString("link"),
        students == null ? null : Students.valueOf(students),
        row.getString("names"),
        row.getInt("version"),
        row.getTimestamp("removed_at") != null,
        row.getTimestamp("changed_at").toInstant());
  }

  static @Nullable StoredFile file(ResultSet row) throws SQLException {
    var sha256 = row.getString("sha256");
    return sha256 == null
        ? null
        : new StoredFile(sha256, row.getLong("size"), FileType.valueOf(row.getString("type")));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
