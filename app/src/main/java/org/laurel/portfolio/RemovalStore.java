package org.laurel.portfolio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes what shows a student out of drafts, and lists where it is submitted.
@Repository
class RemovalStore {

  private final JdbcClient db;

  RemovalStore(JdbcClient db) {
    this.db = db;
  }

  /// A draft in which something shows the student.
  record Place(Enrollment.Id enrollment, Artifact.Id artifact, String slot) {}

  /// Where something that shows the student lies now.
  List<Place> shown(Student.Id student) {
    return places("p.removed_at is null", student);
  }

  /// Where something lay until the student was removed.
  List<Place> takenOut(Student.Id student) {
    return places(
        "p.removed_at = (select removed_at from portfolio.student where id = :student)", student);
  }

  private List<Place> places(String where, Student.Id student) {
    return db.sql(
            """
            select p.enrollment, p.artifact, p.slot
              from portfolio.placement p
              join portfolio.appearance x on x.artifact = p.artifact
             where x.student = :student
               and
            """
                + where
                + " order by p.enrollment, p.artifact")
        .param("student", student.value())
        .query((row, _) ->
            new Place(
                new Enrollment.Id(row.getObject("enrollment", UUID.class)),
                new Artifact.Id(row.getObject("artifact", UUID.class)),
                row.getString("slot")))
        .list();
  }

  void takeOut(Place place, Instant now) {
    db.sql(
            """
            update portfolio.placement
               set removed_at = :now
             where enrollment = :enrollment
               and artifact = :artifact
               and removed_at is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("enrollment", place.enrollment().value())
        .param("artifact", place.artifact().value())
        .update();
  }

  /// Everything of the teacher's that is submitted and shows the student; each is asked about once.
  ///
  /// @return how many a person has to decide on
  int raise(Student.Id student, Person.Id teacher, Instant now) {
    return db.sql(
            """
            insert into portfolio.concern (agency_id, id, item, student, raised_at)
            select i.agency_id, gen_random_uuid(), i.id, x.student, :now
              from portfolio.appearance x
              join portfolio.submission_item i on i.agency_id = x.agency_id and i.artifact = x.artifact
              join portfolio.submission s on s.agency_id = i.agency_id and s.id = i.submission
             where x.student = :student
               and s.earner = :teacher
                on conflict (agency_id, item, student)
                do update set withdrawn_at = null
                 where concern.decision is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("student", student.value())
        .param("teacher", teacher.value())
        .update();
  }

  void withdraw(Student.Id student, Instant now) {
    db.sql(
            """
            update portfolio.concern
               set withdrawn_at = :now
             where student = :student
               and decision is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("student", student.value())
        .update();
  }
}
