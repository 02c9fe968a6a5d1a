package org.laurel.standards.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  /// @param isPackage whether it came as a CASE package and can go out as one
  public record Framework(
      String slug,
      String version,
      String title,
      String publisher,
      int targets,
      int items,
      boolean isPackage) {

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
            select f.slug, f.version, f.title, f.publisher, c.targets, greatest(c.targets, i.items) as items,
                   f.document is not null as isPackage
              from standards.framework f
              left join lateral (select count(*) as targets from standards.competency
                                  where framework = f.id) c on true
              left join lateral (select count(*) as items from standards.item
                                  where document = f.document) i on true
             order by f.title, f.slug, f.version desc
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

  /// The newest version of each framework, in the order of their titles.
  List<String> documents(int limit, int offset) {
    return db.sql(
            """
            select body
              from (select distinct on (identifier) identifier, body
                      from standards.document
                     order by identifier, changed desc, id desc) newest
             order by body ->> 'title', identifier
             limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
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
