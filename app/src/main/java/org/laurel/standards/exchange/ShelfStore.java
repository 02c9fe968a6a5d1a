package org.laurel.standards.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.UriComponentsBuilder;

/// What is kept of packages. Bodies are JSON as PostgreSQL writes it.
@Repository
class ShelfStore {

  private final JdbcClient db;

  ShelfStore(JdbcClient db) {
    this.db = db;
  }

  /// @param targets how many of its statements a micro-credential can point at
  /// @param items how many it has in all
  /// @param identifier under which CASE finds it
  /// @param previous the version before it, or null
  public record Framework(
      UUID id,
      UUID identifier,
      String slug,
      String version,
      String title,
      String publisher,
      int targets,
      int items,
      @Nullable UUID previous) {

    /// The page that shows it.
    public String path() {
      return UriComponentsBuilder.fromPath("/frameworks/{slug}")
          .queryParam("version", "{version}")
          .encode()
          .buildAndExpand(slug, version)
          .toUriString();
    }
  }

  List<Framework> frameworks() {
    return db.sql(
            """
            select f.id, f.identifier, f.slug, f.version, f.title, f.publisher, c.targets, greatest(c.targets, i.items) as items,
                   lag(f.id) over (partition by f.slug order by f.changed, f.version, f.id) as previous
              from standards.framework f
              left join lateral (select count(*) as targets from standards.competency
                                  where framework = f.id) c on true
              left join lateral (select count(*) as items from standards.item
                                  where document = f.document) i on true
             order by lower(f.title), f.slug, f.changed desc, f.version desc
            """)
        .query(Framework.class)
        .list();
  }

  record Document(UUID id, String shell, String body) {}

  Optional<Document> newest(SourcedId sourcedId) {
    return db.sql(
            """
            select id, shell, body
              from standards.document
             where identifier = :identifier
             order by changed desc, id desc
             limit 1
            """)
        .param("identifier", sourcedId.value())
        .query(Document.class)
        .optional();
  }

  /// The newest version of each framework.
  List<String> documents() {
    return db.sql(
            """
            select distinct on (identifier) body
              from standards.document
             order by identifier, changed desc, id desc
            """)
        .query(String.class)
        .list();
  }

  /// A part of a package beside its document.
  record Piece(String body, String document) {}

  /// As the newest package has it that has it at all.
  Optional<Piece> item(SourcedId sourcedId) {
    return piece(
        """
        select i.body, d.body as document
          from standards.item i
          join standards.document d on d.agency_id = i.agency_id and d.id = i.document
         where i.identifier = :identifier
         order by d.changed desc, d.id desc
         limit 1
        """,
        sourcedId);
  }

  Optional<Piece> association(SourcedId sourcedId) {
    return piece(
        """
        select a.body, d.body as document
          from standards.association a
          join standards.document d on d.agency_id = a.agency_id and d.id = a.document
         where a.identifier = :identifier
         order by d.changed desc, d.id desc, a.position
         limit 1
        """,
        sourcedId);
  }

  private Optional<Piece> piece(String sql, SourcedId sourcedId) {
    return db.sql(sql).param("identifier", sourcedId.value()).query(Piece.class).optional();
  }

  /// All that lead to an item or from it, in the newest version of each package.
  List<String> associationsOf(SourcedId item) {
    return db.sql(
            """
            select a.body
              from standards.association a
              join standards.document d on d.agency_id = a.agency_id and d.id = a.document
             where (a.from_item = :item or a.to_item = :item)
               and not exists (select
                                 from standards.document newer
                                where newer.agency_id = d.agency_id
                                  and newer.identifier = d.identifier
                                  and (newer.changed, newer.id) > (d.changed, d.id))
             order by d.identifier, a.position
            """)
        .param("item", item.value())
        .query(String.class)
        .list();
  }

  List<String> items(UUID document) {
    return bodies(
        "select body from standards.item where document = :id order by position", document);
  }

  List<String> associations(UUID document) {
    return bodies(
        "select body from standards.association where document = :id order by position", document);
  }

  private List<String> bodies(String sql, UUID document) {
    return db.sql(sql).param("id", document).query(String.class).list();
  }

  record Definition(String kind, String body) {}

  List<Definition> definitions(UUID document) {
    return db.sql(
            """
            select kind, body
              from standards.definition
             where document = :id
             order by kind, position
            """)
        .param("id", document)
        .query(Definition.class)
        .list();
  }
}
