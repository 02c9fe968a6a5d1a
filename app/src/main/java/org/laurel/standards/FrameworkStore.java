package org.laurel.standards;

import java.util.List;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FrameworkStore {

  private final JdbcClient db;

  FrameworkStore(JdbcClient db) {
    this.db = db;
  }

  record Kept(UUID id, String title) {}

  /// The framework in this version: new under this id, or as it was kept before.
  Kept keep(UUID id, Framework framework) {
    insert(id, framework);
    return kept(framework);
  }

  private void insert(UUID id, Framework framework) {
    db.sql(
            """
            insert into standards.framework (agency_id, id, identifier, slug, version, title, publisher)
            values (:agency, :id, standards.named(:agency, :slug), :slug, :version, :title, :publisher)
                on conflict (agency_id, slug, version) do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("slug", framework.slug())
        .param("version", framework.version())
        .param("title", framework.title())
        .param("publisher", framework.publisher())
        .update();
  }

  private Kept kept(Framework framework) {
    return db.sql(
            "select id, title from standards.framework where slug = :slug and version = :version")
        .param("slug", framework.slug())
        .param("version", framework.version())
        .query(Kept.class)
        .single();
  }

  private record Head(UUID id, String title, String publisher) {}

  /// As a package's file would write it.
  Framework whole(FrameworkName name) {
    var head =
        db.sql(
                """
                select id, title, publisher
                  from standards.framework
                 where slug = :slug
                   and version = :version
                """)
            .paramSource(name)
            .query(Head.class)
            .single();
    return new Framework(
        name.slug(), head.title(), head.publisher(), name.version(), items(head.id()));
  }

  List<Framework.Item> items(UUID framework) {
    return db.sql(
            """
            select code, parent, statement
              from standards.competency
             where framework = :framework
             order by position
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
                   (agency_id, id, identifier, framework, code, parent, statement, position)
            select :agency, it.id, standards.named(:agency, f.slug || '/' || it.code),
                   f.id, it.code, it.parent, it.statement, :first + it.nth
              from unnest(:ids::uuid[], :codes::text[], :parents::text[], :statements::text[])
                   with ordinality as it (id, code, parent, statement, nth)
              join standards.framework f on f.id = :framework
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
}
