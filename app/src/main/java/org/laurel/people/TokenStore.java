package org.laurel.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

  private final JdbcClient db;

  TokenStore(JdbcClient db) {
    this.db = db;
  }

  void insert(byte[] digest, Person.Id person, String label, Instant expiresAt) {
    db.sql(
            """
            insert into people.token (agency_id, digest, person, label, expires_at)
            values (:agency, :digest, :person, :label, :expiresAt)
            """)
        .param("agency", Tenancy.current().value())
        .param("digest", digest)
        .param("person", person.value())
        .param("label", label)
        .param("expiresAt", Timestamp.from(expiresAt))
        .update();
  }

  Optional<Person.Id> personOf(byte[] digest, Instant now) {
    return db.sql(
            """
            select person
              from people.token
             where digest = :digest
               and expires_at > :now
            """)
        .param("digest", digest)
        .param("now", Timestamp.from(now))
        .query((row, _) -> new Person.Id(row.getObject("person", java.util.UUID.class)))
        .optional();
  }
}
