package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {

  private final JdbcClient db;

  InvitationStore(JdbcClient db) {
    this.db = db;
  }

  enum State {
    ASKED,
    YES,
    NO,
    MADE,
    REFUSED
  }

  record Line(UUID person, String name, State state, Timestamp changed) {}

  /// Nobody is asked twice.
  boolean ask(Person.Id person, Instant at) {
    return db.sql(
                """
                insert into review.invitation (agency_id, person, state, asked_at, changed_at)
                values (:agency, :person, 'ASKED', :at, :at)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("person", person.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  Optional<State> of(Person.Id person) {
    return db.sql("select state from review.invitation where person = :person")
        .param("person", person.value())
        .query(State.class)
        .optional();
  }

  /// Whether it was in the one state and is in the other now.
  boolean move(Person.Id person, State from, State to, Instant at) {
    return db.sql(
                """
                update review.invitation
                   set state = :to,
                       changed_at = :at
                 where person = :person
                   and state = :from
                """)
            .param("person", person.value())
            .param("from", from.name())
            .param("to", to.name())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// Those who said yes first.
  List<Line> all() {
    return db.sql(
            """
            select i.person, p.name, i.state, i.changed_at as changed
              from review.invitation i
              join people.person p on p.id = i.person
             order by i.state <> 'YES', i.changed_at desc, i.person
             limit 200
            """)
        .query(Line.class)
        .list();
  }
}
