package org.laurel.standards.tree;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an item says in each version of its framework.
@Repository
class WordingStore {

  private final JdbcClient db;

  WordingStore(JdbcClient db) {
    this.db = db;
  }

  /// @param competency what micro-credentials point at, or null when nothing can
  /// @param statement null when this version has no such item
  public record Wording(String version, @Nullable UUID competency, @Nullable String statement) {

    /// In a few words, beside those of the version that is shown.
    public String besides(String shown) {
      if (statement == null) return "not there";
      return statement.equals(shown) ? "the same words" : "other words: " + statement;
    }
  }

  /// Newest version first.
  List<Wording> of(String slug, UUID item) {
    return db.sql(
            """
            select f.version, c.id as competency, coalesce(i.statement, c.statement) as statement
              from standards.framework f
              left join standards.item i
                on i.agency_id = f.agency_id and i.document = f.document and i.identifier = :item
              left join standards.competency c
                on c.agency_id = f.agency_id and c.framework = f.id and c.identifier = :item
             where f.slug = :slug
             order by f.changed desc, f.version desc, f.id desc
            """)
        .param("slug", slug)
        .param("item", item)
        .query(Wording.class)
        .list();
  }
}
