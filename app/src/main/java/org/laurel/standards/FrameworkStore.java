package org.laurel.standards;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FrameworkStore {

  private static final String COMPETENCY =
      """
      select c.id, f.slug as framework, f.title, f.publisher, f.version, c.code, c.statement
        from standards.competency c
        join standards.framework f on f.agency_id = c.agency_id and f.id = c.framework
      """;

  private final JdbcClient db;

  FrameworkStore(JdbcClient db) {
    this.db = db;
  }

  record Kept(UUID id, String title) {}

  /// The framework in this version: new under this id, or as it was kept before.
  Kept keep(UUID id, Framework framework) {
    db.sql(
            """
            insert into standards.framework (agency_id, id, slug, version, title, publisher)
            values (:agency, :id, :slug, :version, :title, :publisher)
                on conflict (agency_id, slug, version) do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("slug", framework.slug())
        .param("version", framework.version())
        .param("title", framework.title())
        .param("publisher", framework.publisher())
        .update();
    return db.sql(
            "select id, title from standards.framework where slug = :slug and version = :version")
        .param("slug", framework.slug())
        .param("version", framework.version())
        .query(Kept.class)
        .single();
  }

  List<Framework.Item> items(UUID framework) {
    return db.sql(
            """
            select code, parent, statement
              from standards.competency
             where framework = :framework
            """)
        .param("framework", framework)
        .query(Framework.Item.class)
        .list();
  }

  /// @param first the position of the first of them
  void insert(UUID framework, List<Framework.Item> items, int first, Ids ids) {
    db.sql(
            """
            insert into standards.competency
                   (agency_id, id, framework, code, parent, statement, position)
            select :agency, it.id, :framework, it.code, it.parent, it.statement, :first + it.nth
              from unnest(:ids::uuid[], :codes::text[], :parents::text[], :statements::text[])
                   with ordinality as it (id, code, parent, statement, nth)
            """)
        .param("agency", Tenancy.current().value())
        .param("framework", framework)
        .param("first", first)
        .param("ids", items.stream().map(_ -> ids.next()).toArray(UUID[]::new))
        .param("codes", items.stream().map(Framework.Item::code).toArray(String[]::new))
        .param("parents", items.stream().map(Framework.Item::parent).toArray(String[]::new))
        .param("statements", items.stream().map(Framework.Item::statement).toArray(String[]::new))
        .update();
  }

  Optional<Competency> find(String framework, String version, String code) {
    return db.sql(
            COMPETENCY + "where f.slug = :framework and f.version = :version and c.code = :code")
        .param("framework", framework)
        .param("version", version)
        .param("code", code)
        .query(Competency.class)
        .optional();
  }

  List<Competency> all(Collection<Competency.Id> ids) {
    return db.sql(COMPETENCY + "where c.id = any(:ids) order by f.title, f.version, c.position")
        .param("ids", ids.stream().map(Competency.Id::value).toArray(UUID[]::new))
        .query(Competency.class)
        .list();
  }

  List<Competency> framework(String slug, String version) {
    return db.sql(
            COMPETENCY
                + "where f.slug = :slug and (:version = '' or f.version = :version) order by f.version desc, c.position")
        .param("slug", slug)
        .param("version", version)
        .query(Competency.class)
        .list();
  }
}
