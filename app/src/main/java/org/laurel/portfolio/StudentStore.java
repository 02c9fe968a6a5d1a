package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The teachers' own lists of students. Each question names the teacher who asks.
@Repository
class StudentStore {

  private static final String STUDENT =
      """
      select s.id, s.name, s.removed_at, c.kind, c.given_on, c.until, c.sha256, c.size, c.type,
             (select count(*) from portfolio.appearance x where x.student = s.id) as appears
        from portfolio.student s
        left join lateral (select *
                             from portfolio.consent it
                            where it.student = s.id
                            order by it.id desc
                            limit 1) c on true
       where s.teacher = :teacher
      """;

  private final JdbcClient db;

  StudentStore(JdbcClient db) {
    this.db = db;
  }

  List<Student> of(Person.Id teacher) {
    return db.sql(STUDENT + " order by s.removed_at is not null, lower(s.name)")
        .param("teacher", teacher.value())
        .query(StudentStore::student)
        .list();
  }

  Optional<Student> ownedBy(Person.Id teacher, Student.Id id) {
    return db.sql(STUDENT + " and s.id = :id")
        .param("teacher", teacher.value())
        .param("id", id.value())
        .query(StudentStore::student)
        .optional();
  }

  private static Student student(ResultSet row, int number) throws SQLException {
    var removed = row.getTimestamp("removed_at");
    return new Student(
        new Student.Id(row.getObject("id", UUID.class)),
        row.getString("name"),
        consent(row),
        row.getInt("appears"),
        removed == null ? null : removed.toInstant());
  }

  private static @Nullable Consent consent(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return kind == null
        ? null
        : new Consent(
            Consent.Kind.valueOf(kind),
            row.getObject("given_on", LocalDate.class),
            row.getObject("until", LocalDate.class),
            StoredFile.in(row));
  }

  /// Whether the list had nobody of this name.
  boolean insert(Student.Id id, Person.Id teacher, String name, Instant now) {
    return db.sql(
                """
                insert into portfolio.student (agency_id, id, teacher, name, noted_at)
                values (:agency, :id, :teacher, :name, :now)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", id.value())
            .param("teacher", teacher.value())
            .param("name", name)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void insert(UUID id, Student.Id student, Consent consent, Instant now) {
    var proof = consent.proof();
    db.sql(
            """
            insert into portfolio.consent (agency_id, id, student, kind, given_on, until, sha256, size,
                   type, noted_at)
            values (:agency, :id, :student, :kind, :givenOn, :until, :sha256, :size, :type, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("student", student.value())
        .param("kind", consent.kind().name())
        .param("givenOn", consent.givenOn())
        .param("until", consent.until())
        .param("sha256", proof == null ? null : proof.sha256())
        .param("size", proof == null ? null : proof.size())
        .param("type", proof == null ? null : proof.type().name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void setRemoved(Student.Id student, @Nullable Instant at) {
    db.sql("update portfolio.student set removed_at = cast(:at as timestamptz) where id = :id")
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .param("id", student.value())
        .update();
  }

  List<UUID> in(Artifact.Id artifact) {
    return db.sql("select student from portfolio.appearance where artifact = :artifact")
        .param("artifact", artifact.value())
        .query(UUID.class)
        .list();
  }

  /// Replaces who is in it; where anybody is, nobody has to ask whether students are in it.
  void setAppearances(Artifact.Id artifact, Collection<UUID> students) {
    db.sql("delete from portfolio.appearance where artifact = :artifact")
        .param("artifact", artifact.value())
        .update();
    if (students.isEmpty()) return;
    db.sql(
            """
            insert into portfolio.appearance (agency_id, artifact, student)
            select :agency, :artifact, unnest(:students)
            """)
        .param("agency", Tenancy.current().value())
        .param("artifact", artifact.value())
        .param("students", students.toArray(UUID[]::new))
        .update();
    db.sql("update portfolio.artifact set students = 'CONSENT_KEPT' where id = :artifact")
        .param("artifact", artifact.value())
        .update();
  }

  /// The enrollments in which something shows the student.
  List<Enrollment.Id> drafts(Student.Id student) {
    return db
        .sql(
            """
            select distinct p.enrollment
              from portfolio.placement p
              join portfolio.appearance x on x.artifact = p.artifact
             where x.student = :student
               and p.removed_at is null
             order by p.enrollment
            """)
        .param("student", student.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(Enrollment.Id::new)
        .toList();
  }
}
