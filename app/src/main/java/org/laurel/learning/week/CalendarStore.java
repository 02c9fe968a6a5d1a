package org.laurel.learning.week;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarStore {

  private final JdbcClient db;

  CalendarStore(JdbcClient db) {
    this.db = db;
  }

  /// The address before it, if there was one, leads nowhere from now on.
  void put(Person.Id person, byte[] digest, Instant now) {
    db.sql(
            """
            insert into learning.calendar (agency_id, person, digest, made_at)
            values (:agency, :person, :digest, :now)
                on conflict (agency_id, person) do update
               set digest = excluded.digest, made_at = excluded.made_at
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person.value())
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(Person.Id person) {
    db.sql("delete from learning.calendar where person = :person")
        .param("person", person.value())
        .update();
  }

  Optional<Person.Id> personWith(byte[] digest) {
    return db.sql("select person from learning.calendar where digest = :digest")
        .param("digest", digest)
        .query((row, _) -> new Person.Id(row.getObject("person", UUID.class)))
        .optional();
  }

  Optional<Instant> since(Person.Id person) {
    return db.sql("select made_at from learning.calendar where person = :person")
        .param("person", person.value())
        .query((row, _) -> row.getTimestamp("made_at").toInstant())
        .optional();
  }
}
