package org.laurel.learning;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which way each teacher chose; the last choice counts, and all are kept.
@Repository
class RouteStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  RouteStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  void insert(Enrollment.Id enrollment, String route, Person.Id by) {
    db.sql(
            """
            insert into learning.route_choice (agency_id, id, enrollment, route, by_person, at)
            values (:agency, :id, :enrollment, :route, :by, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("enrollment", enrollment.value())
        .param("route", route)
        .param("by", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<String> chosen(Enrollment.Id enrollment) {
    return db.sql(
            """
            select route
              from learning.route_choice
             where enrollment = :enrollment
             order by at desc, id desc
             limit 1
            """)
        .param("enrollment", enrollment.value())
        .query(String.class)
        .optional();
  }
}
