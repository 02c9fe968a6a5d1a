package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Relations between people that were told, and accounts that are one person's.
@Repository
class RelationStore {

  private final JdbcClient db;

  RelationStore(JdbcClient db) {
    this.db = db;
  }

  enum Kind {
    CLOSE("We are close: family, friends, or work together"),
    COACH("One of us coaches the other");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  record Told(String address, Kind kind) {}

  List<Told> toldBy(Person.Id person) {
    return db.sql(
            """
            select address, kind
              from review.relation
             where person = :person
             order by address, kind
            """)
        .param("person", person.value())
        .query(Told.class)
        .list();
  }

  void tell(Person.Id person, Told told, Person.Id by, Instant at) {
    db.sql(
            """
            insert into review.relation (agency_id, person, address, kind, by_person, at)
            values (:agency, :person, :address, :kind, :by, :at)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person.value())
        .param("address", told.address())
        .param("kind", told.kind().name())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void forget(Person.Id person, Told told) {
    db.sql(
            """
            delete from review.relation
             where person = :person
               and address = :address
               and kind = :kind
            """)
        .param("person", person.value())
        .param("address", told.address())
        .param("kind", told.kind().name())
        .update();
  }

  /// Two accounts of one person, by name.
  record Merged(UUID person, String name, String main) {}

  List<Merged> merged() {
    return db.sql(
            """
            select s.person,
                   (select address from people.email where person = s.person and is_primary) as name,
                   (select address from people.email where person = s.main and is_primary) as main
              from review.same_person s
             order by main, name
            """)
        .query(Merged.class)
        .list();
  }

  /// Whatever pointed at the one points at the main account of the other from now on.
  void merge(Person.Id person, Person.Id main, Person.Id by, Instant at) {
    db.sql(
            """
            with top as (
                select coalesce((select main from review.same_person where person = :main), :main)
                       as id
            ),
            moved as (
                update review.same_person s
                   set main = top.id
                  from top
                 where s.main = :person
                   and s.person <> top.id
            )
            insert into review.same_person (agency_id, person, main, by_person, at)
            select :agency, :person, top.id, :by, :at
              from top
             where top.id <> :person
                on conflict (agency_id, person) do update set main = excluded.main
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person.value())
        .param("main", main.value())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void part(Person.Id person) {
    db.sql("delete from review.same_person where person = :person")
        .param("person", person.value())
        .update();
  }
}
