package org.laurel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Directory.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DirectoryStore {

  private static final String ENTRY =
      """
      select p.id, p.name, e.address,
             array(select m.role from people.membership m where m.person = p.id) as roles,
             exists (select 1 from people.suspension s where s.person = p.id) as suspended
        from people.person p
        join people.email e on e.person = p.id and e.is_primary
       where p.closed_at is null
         and p.id in (select person from people.membership)
      """;

  private final JdbcClient db;

  DirectoryStore(JdbcClient db) {
    this.db = db;
  }

  /// @param words part of a name or address; empty for everybody
  List<Entry> search(String words, int offset, int limit) {
    return db.sql(
            ENTRY
                + """
                   and (p.name ilike :words or e.address ilike :words)
                 order by p.name, p.id
                offset :offset
                 limit :limit
                """)
        .param("words", "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("offset", offset)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  Optional<Entry> entry(Person.Id person) {
    return db.sql(ENTRY + " and p.id = :person")
        .param("person", person.value())
        .query((row, _) -> entry(row))
        .optional();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("address"),
        PersonStore.roles((String[]) row.getArray("roles").getArray()),
        row.getBoolean("suspended"));
  }

  void setRoles(Person.Id person, Collection<Role> roles) {
    var names = roles.stream().map(Role::name).toArray(String[]::new);
    db.sql("delete from people.membership where person = :person and role <> all (:roles)")
        .param("person", person.value())
        .param("roles", names)
        .update();
    db.sql(
            """
            insert into people.membership (agency_id, person, role)
            select :agency, :person, unnest(:roles)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person.value())
        .param("roles", names)
        .update();
  }

  void suspend(Person.Id person) {
    db.sql(
            """
            insert into people.suspension (agency_id, person)
            values (:agency, :person)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person.value())
        .update();
  }

  void restore(Person.Id person) {
    db.sql("delete from people.suspension where person = :person")
        .param("person", person.value())
        .update();
  }
}
