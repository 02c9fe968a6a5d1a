package org.laurel.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

  private static final String PERSON =
      """
      select p.id, p.name, p.time_zone
        from people.person p
      """;

  private final JdbcClient db;

  PersonStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Person.Id id, String name, String password) {
    db.sql("insert into people.person (id, name, password) values (:id, :name, :password)")
        .param("id", id.value())
        .param("name", name)
        .param("password", password)
        .update();
  }

  void insertEmail(Person.Id person, String address) {
    db.sql(
            """
            insert into people.email (address, person, kind, is_primary, verified_at)
            values (:address, :person, 'WORK', true, now())
            """)
        .param("address", normal(address))
        .param("person", person.value())
        .update();
  }

  void insertMembership(Person.Id person, Role role) {
    db.sql(
            """
            insert into people.membership (agency_id, person, role)
            values (:agency, :person, :role)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person.value())
        .param("role", role.name())
        .update();
  }

  Optional<Person> byId(Person.Id id) {
    return db.sql(PERSON + " where p.id = :id and p.closed_at is null")
        .param("id", id.value())
        .query(Person.class)
        .optional();
  }

  Optional<Person> byEmail(String address) {
    return db.sql(
            PERSON
                + """
                  join people.email e on e.person = p.id
                 where e.address = :address
                   and p.closed_at is null
                """)
        .param("address", normal(address))
        .query(Person.class)
        .optional();
  }

  Optional<String> password(Person.Id id) {
    return db.sql("select password from people.person where id = :id and password is not null")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  List<Role> roles(Person.Id person) {
    return db.sql("select role from people.membership where person = :person")
        .param("person", person.value())
        .query(Role.class)
        .list();
  }

  List<Person> holding(Role role) {
    return db.sql(
            PERSON
                + """
                  join people.membership m on m.person = p.id
                 where m.role = :role
                   and p.closed_at is null
                 order by p.name
                """)
        .param("role", role.name())
        .query(Person.class)
        .list();
  }

  private static String normal(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
