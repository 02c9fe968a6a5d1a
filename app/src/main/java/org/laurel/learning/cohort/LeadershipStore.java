package org.laurel.learning.cohort;

import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Knows who leads whose cohort.
@Repository
class LeadershipStore {

  private final JdbcClient db;

  LeadershipStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether somebody may see and correct the hours of an enrollment because they lead its cohort.
  boolean leads(Person.Id person, Enrollment.Id enrollment) {
    return db.sql(
            """
            select exists (
                select 1
                  from learning.cohort_place p
                  join learning.cohort c on c.id = p.cohort
                 where p.enrollment = :enrollment
                   and c.facilitator = :person)
            """)
        .param("enrollment", enrollment.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }
}
