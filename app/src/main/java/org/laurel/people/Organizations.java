package org.laurel.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Organization.Kind;
import org.laurel.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The districts and schools of the current agency, and who works where.
@Repository
@Transactional
class Organizations {

  private final JdbcClient db;
  private final Ids ids;

  Organizations(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public List<Organization> all() {
    return db.sql(
            """
            select o.id, o.name, o.kind, coalesce(d.name, '') as within
              from people.organization o
              left join people.organization d on d.id = o.parent and d.agency_id = o.agency_id
             order by coalesce(d.name, o.name), d.name nulls first, o.name
            """)
        .query(Organization.class)
        .list();
  }

  public void add(String name, Kind kind, @Nullable UUID parent) {
    var added =
        db.sql(
                """
                insert into people.organization (agency_id, id, name, kind, parent)
                values (:agency, :id, :name, :kind, :parent)
                    on conflict (agency_id, name) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("name", name.strip())
            .param("kind", kind.name())
            .param("parent", parent)
            .update();
    if (added == 0)
      throw new Refused("There is an organization of this name already. Use that one.");
  }

  /// A person works in one place, which replaces the place before; null for none.
  public void affiliate(Person.Id person, @Nullable UUID organization) {
    db.sql("delete from people.affiliation where person = :person")
        .param("person", person.value())
        .update();
    if (organization == null) return;
    db.sql(
            """
            insert into people.affiliation (agency_id, person, organization)
            select agency_id, :person, id
              from people.organization
             where id = :organization
            """)
        .param("person", person.value())
        .param("organization", organization)
        .update();
  }

  /// The one place that somebody chose; empty when none.
  public Set<UUID> workplace(Person.Id person) {
    return Set.copyOf(
        db.sql("select organization from people.affiliation where person = :person")
            .param("person", person.value())
            .query(UUID.class)
            .list());
  }
}
