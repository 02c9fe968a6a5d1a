package org.laurel.learning;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How each enrollment came to its state: the dosage record of the study.
@Repository
class EnrollmentEventStore {

  private final JdbcClient db;
  private final Ids ids;

  EnrollmentEventStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void insert(
      Enrollment.Id id, @Nullable State from, State to, @Nullable Reason reason, Instant at) {
    db.sql(
            """
            insert into learning.enrollment_event
                   (agency_id, id, enrollment, from_state, to_state, reason, at)
            values (:agency, :id, :enrollment, :from, :to, :reason, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("enrollment", id.value())
        .param("from", from == null ? null : from.name())
        .param("to", to.name())
        .param("reason", reason == null ? null : reason.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The state in which somebody was before they paused or left.
  State before(Enrollment.Id id) {
    return db.sql(
            """
            select from_state
              from learning.enrollment_event
             where enrollment = :id
               and from_state not in ('PAUSED', 'LEFT')
             order by at desc, id desc
             limit 1
            """)
        .param("id", id.value())
        .query(State.class)
        .single();
  }
}
