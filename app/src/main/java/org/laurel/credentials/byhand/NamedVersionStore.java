package org.laurel.credentials.byhand;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Finds a version of a micro-credential by what people type.
@Repository
class NamedVersionStore {

  private final JdbcClient db;

  NamedVersionStore(JdbcClient db) {
    this.db = db;
  }

  /// A version that was ever published.
  ///
  /// @param name its title, or the last part of its address
  /// @param number null for the one that is published now, else the newest
  @Transactional(readOnly = true)
  public Optional<Version.Id> find(String name, @Nullable Integer number) {
    return db.sql(
            """
            select v.id
              from catalog.version v
              join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
             where (m.slug = lower(:name) or lower(v.title) = lower(:name))
               and v.stage in ('PUBLISHED', 'RETIRED')
               and v.number = coalesce(:number::int, v.number)
             order by coalesce(v.id = m.published, false) desc, v.number desc
             limit 1
            """)
        .param("name", name)
        .param("number", number)
        .query(UUID.class)
        .optional()
        .map(Version.Id::new);
  }
}
