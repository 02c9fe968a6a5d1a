package org.laurel.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.catalog.Lately;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The days on which nobody at the agency works, beside Saturdays and Sundays.
@Repository
class ClosedDays {

  private final JdbcClient db;
  private final Lately<Set<LocalDate>> known;

  ClosedDays(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.known =
        new Lately<>(
            clock, () -> all().stream().map(Closed::day).collect(Collectors.toUnmodifiableSet()));
  }

  record Closed(LocalDate day, String name) {}

  /// As they stood within the last minutes.
  Set<LocalDate> days() {
    return known.get();
  }

  List<Closed> all() {
    return db.sql("select day, name from review.closed_day order by day")
        .query(Closed.class)
        .list();
  }

  void add(Closed closed, Person.Id by) {
    db.sql(
            """
            insert into review.closed_day (agency_id, day, name, by_person)
            values (:agency, :day, :name, :by)
                on conflict (agency_id, day) do update set name = excluded.name
            """)
        .param("agency", Tenancy.current().value())
        .param("day", closed.day())
        .param("name", closed.name())
        .param("by", by.value())
        .update();
    known.forget();
  }

  void remove(LocalDate day) {
    db.sql("delete from review.closed_day where day = :day").param("day", day).update();
    known.forget();
  }
}
