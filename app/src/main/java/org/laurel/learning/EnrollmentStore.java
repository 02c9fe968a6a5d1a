package org.laurel.learning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrollmentStore {

  private static final String ENROLLMENT =
      "select id, person, version, state, since from learning.enrollment ";

  private final JdbcClient db;

  EnrollmentStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether it was new.
  ///
  /// @param turn 1 for who never earned it
  boolean insert(Enrollment it, int turn) {
    return db.sql(
                """
                insert into learning.enrollment
                       (agency_id, id, person, version, turn, state, since, started_at)
                values (:agency, :id, :person, :version, :turn, :state, :since, :since)
                    on conflict (agency_id, person, version, turn) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", it.id().value())
            .param("person", it.person().value())
            .param("version", it.version().value())
            .param("turn", turn)
            .param("state", it.state().name())
            .param("since", it.since().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whether it was still in the state `from`.
  boolean update(Enrollment.Id id, State from, State to, Instant at) {
    return db.sql(
                """
                update learning.enrollment
                   set state = :to, since = :at
                 where id = :id
                   and state = :from
                """)
            .param("id", id.value())
            .param("from", from.name())
            .param("to", to.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Enrollment> byId(Enrollment.Id id) {
    return db.sql(ENROLLMENT + "where id = :id")
        .param("id", id.value())
        .query(Enrollment.class)
        .optional();
  }

  /// Others who want to change the enrollment wait until the open transaction ends.
  Optional<Enrollment> lock(Enrollment.Id id) {
    return db.sql(ENROLLMENT + "where id = :id for update")
        .param("id", id.value())
        .query(Enrollment.class)
        .optional();
  }

  /// One for each turn, the last one first.
  List<Enrollment> of(Person.Id person, Version.Id version) {
    return db.sql(ENROLLMENT + "where person = :person and version = :version order by turn desc")
        .param("person", person.value())
        .param("version", version.value())
        .query(Enrollment.class)
        .list();
  }

  List<Enrollment> of(Person.Id person) {
    return db.sql(ENROLLMENT + "where person = :person order by started_at desc")
        .param("person", person.value())
        .query(Enrollment.class)
        .list();
  }
}
