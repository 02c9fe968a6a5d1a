package org.laurel.standards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of the agency's frameworks.
@Repository
public class FrameworkVersions {

  private static final String VERSION =
      """
      select f.id, f.identifier, f.slug, f.version, f.title, f.publisher,
             case when f.document is null then 'OURS' else 'PUBLISHER' end as source
        from standards.framework f
      """;
  private static final String NEWEST_FIRST = " order by f.changed desc, f.version desc, f.id desc";

  private final JdbcClient db;

  FrameworkVersions(JdbcClient db) {
    this.db = db;
  }

  /// All versions of one framework, newest first.
  public List<FrameworkVersion> of(String slug) {
    return db.sql(VERSION + "where f.slug = :slug" + NEWEST_FIRST)
        .param("slug", slug)
        .query(FrameworkVersion.class)
        .list();
  }

  /// Those of one framework beside each other, newest first.
  public List<FrameworkVersion> all() {
    return db.sql(
            VERSION + "order by lower(f.title), f.slug, f.changed desc, f.version desc, f.id desc")
        .query(FrameworkVersion.class)
        .list();
  }

  public Optional<FrameworkVersion> find(UUID id) {
    return db.sql(VERSION + "where f.id = :id")
        .param("id", id)
        .query(FrameworkVersion.class)
        .optional();
  }
}
