package org.laurel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AffiliationStore {

  /// From where somebody works up to what it belongs to.
  private static final String WORKPLACES =
      """
      with recursive workplace as (
          select o.id, o.name, o.parent
            from people.affiliation a
            join people.organization o on o.id = a.organization
           where a.person = :person
           union
          select o.id, o.name, o.parent
            from people.organization o
            join workplace w on w.parent = o.id
      )
      """;

  private final JdbcClient db;

  AffiliationStore(JdbcClient db) {
    this.db = db;
  }

  List<UUID> organizations(Person.Id person) {
    return db.sql(WORKPLACES + "select id from workplace")
        .param("person", person.value())
        .query(UUID.class)
        .list();
  }

  Identity identity(Person.Id person) {
    return db.sql(
            WORKPLACES
                + """
                select p.name,
                       array(select address from people.email where person = p.id) as addresses,
                       array(select name from workplace) as organizations
                  from people.person p
                 where p.id = :person
                """)
        .param("person", person.value())
        .query((row, _) ->
            new Identity(
                row.getString("name"), texts(row, "addresses"), texts(row, "organizations")))
        .single();
  }

  /// Names of those at the same organization, not of all that belong to it.
  List<String> colleagues(Person.Id person, int most) {
    return db.sql(
            """
            select distinct p.name
              from people.affiliation own
              join people.affiliation a on a.organization = own.organization
              join people.person p on p.id = a.person
             where own.person = :person
               and a.person <> :person
             order by p.name
             limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query(String.class)
        .list();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
