package org.laurel.portfolio;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Artifact.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ArtifactStore {

  private final JdbcClient db;
  private final InstantSource clock;

  ArtifactStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The same, where no other change goes with it.
  @Transactional
  public void keep(Person.Id person, Artifact it) {
    insert(person, it);
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

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
