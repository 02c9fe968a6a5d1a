package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which coach a teacher asked.
@Repository
class CoachingStore {

  private final JdbcClient db;

  CoachingStore(JdbcClient db) {
    this.db = db;
  }

  /// The last one.
  Optional<Person.Id> asked(Enrollment.Id enrollment) {
    return db.sql(
            """
            select coach
              from review.coaching
             where enrollment = :enrollment
             order by asked_at desc
             limit 1
            """)
        .param("enrollment", enrollment.value())
        .query(UUID.class)
        .optional()
        .map(Person.Id::new);
  }

  /// Whether this coach was not asked before.
  boolean insert(Enrollment.Id enrollment, Person.Id coach, Instant at) {
    return db.sql(
                """
                insert into review.coaching (agency_id, enrollment, coach, asked_at)
                values (:agency, :enrollment, :coach, :at)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("enrollment", enrollment.value())
            .param("coach", coach.value())
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }
}
