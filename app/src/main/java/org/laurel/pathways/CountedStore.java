package org.laurel.pathways;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.laurel.credentials.Completion.Counted;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The credentials with which somebody completed a pathway.
@Repository
class CountedStore {

  private final JdbcClient db;
  private final InstantSource clock;

  CountedStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Those that stand and have not run out, oldest first.
  ///
  /// @param micros slugs of micro-credentials
  /// @param pathways slugs of pathways, whose own credentials may be still on their way
  List<Counted> of(Person.Id person, List<String> micros, List<String> pathways) {
    return db.sql(
            """
            select a.id as credential, a.title, a.version
              from credentials.award a
              join credentials.status s on s.agency_id = a.agency_id and s.award = a.id
              join credentials.credential c on c.agency_id = a.agency_id and c.id = a.id
              join catalog.version v on v.agency_id = a.agency_id and v.id = a.version
              join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
             where a.earner = :person
               and s.revoked_at is null
               and (a.valid_until > :now or a.valid_until is null)
               and m.slug = any(:micros)
             union all
            select a.id, a.title, a.version
              from credentials.award a
              join credentials.status s on s.agency_id = a.agency_id and s.award = a.id
              join pathways.pathway w on w.agency_id = a.agency_id and w.id = a.version
             where a.earner = :person
               and s.revoked_at is null
               and w.slug = any(:pathways)
             order by credential
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("micros", micros.toArray(String[]::new))
        .param("pathways", pathways.toArray(String[]::new))
        .query(Counted.class)
        .list();
  }

  /// The slug of the program that offers it.
  String program(Pathway.Id pathway) {
    return db.sql(
            """
            select p.slug
              from pathways.pathway w
              join programs.program p on p.agency_id = w.agency_id and p.id = w.program
             where w.id = :pathway
            """)
        .param("pathway", pathway.value())
        .query(String.class)
        .single();
  }
}
