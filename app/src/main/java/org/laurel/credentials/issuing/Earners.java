package org.laurel.credentials.issuing;

import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Under which name and address somebody earns, verified or not: what they earned is theirs.
@Repository
class Earners {

  private final JdbcClient db;

  Earners(JdbcClient db) {
    this.db = db;
  }

  record Earner(String name, String address) {}

  Earner of(Person.Id person) {
    return db.sql(
            """
            select p.name, e.address
              from people.person p
              join people.email e on e.person = p.id
             where p.id = :person
               and e.is_primary
            """)
        .param("person", person.value())
        .query(Earner.class)
        .single();
  }
}
