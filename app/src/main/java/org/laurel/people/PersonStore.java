package org.laurel.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class PersonStore {

  private static final String PERSON =
      """
      select p.id, p.name, p.time_zone as timeZone
        from people.person p
      """;

  private final JdbcClient db;

  PersonStore(JdbcClient db) {
    this.db = db;
  }

  /// In the agency's time zone, until they choose their own.
  void insert(Person.Id id, String name, String password) {
    db.sql(
            """
            insert into people.person (id, name, password, time_zone)
            select :id, :name, :password, time_zone
              from people.agency
             where id = :agency
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id.value())
        .param("name", name)
        .param("password", password)
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
        .param("address", EmailStore.normal(address))
        .query(Person.class)
        .optional();
  }

  boolean isKnown(String address) {
    return byEmail(address).isPresent();
  }

  Optional<String> password(Person.Id id) {
    return db.sql("select password from people.person where id = :id and password is not null")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  /// Person and roles in one statement, because every request asks. Nobody, when suspended here.
  Optional<Actor> actor(Person.Id person, AgencyId agency) {
    return db.sql(
            """
            select p.id, p.name, p.time_zone,
                   array(select m.role from people.membership m where m.person = p.id) as roles
              from people.person p
             where p.id = :id
               and p.closed_at is null
               and not exists (select 1 from people.suspension s where s.person = p.id)
            """)
        .param("id", person.value())
        .query((row, _) ->
            new Actor(
                new Person(person, row.getString("name"), ZoneId.of(row.getString("time_zone"))),
                agency,
                roles((String[]) row.getArray("roles").getArray())))
        .optional();
  }

  static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  List<Person> holding(Role role) {
    return db.sql(
            PERSON
                + """
                  join people.membership m on m.person = p.id
                 where m.role = :role
                   and p.closed_at is null
                   and not exists (select 1 from people.suspension s where s.person = p.id)
                 order by p.name
                """)
        .param("role", role.name())
        .query(Person.class)
        .list();
  }

  void setPassword(Person.Id person, String password) {
    db.sql("update people.person set password = :password where id = :id")
        .param("password", password)
        .param("id", person.value())
        .update();
  }

  void setProfile(Person.Id person, String name, ZoneId timeZone) {
    db.sql("update people.person set name = :name, time_zone = :timeZone where id = :id")
        .param("name", name)
        .param("timeZone", timeZone.getId())
        .param("id", person.value())
        .update();
  }
}
