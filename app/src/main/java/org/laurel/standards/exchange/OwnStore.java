package org.laurel.standards.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Reads the frameworks that program packages brought, under the names that CASE gives them.
@Repository
class OwnStore {

  /// The newest version of each, changed when it came or when its last item came.
  private static final String NEWEST =
      """
      select f.id, f.identifier, f.title, f.publisher, f.version,
             greatest(f.changed, (select max(changed) from standards.competency c
                                   where c.agency_id = f.agency_id and c.framework = f.id)) as changed
        from (select distinct on (slug) *
                from standards.framework
               where document is null
               order by slug, changed desc, id desc) f
      """;

  private static final String ASSOCIATION =
      "standards.named(c.agency_id, f.slug || '/' || c.code || '/isChildOf')";

  private final JdbcClient db;

  OwnStore(JdbcClient db) {
    this.db = db;
  }

  List<OwnFramework> all() {
    return db.sql(NEWEST).query(OwnFramework.class).list();
  }

  Optional<OwnFramework> of(SourcedId framework) {
    return one(NEWEST + "where f.identifier = :id", framework);
  }

  Optional<OwnFramework> withItem(SourcedId item) {
    return one(
        NEWEST
            + """
            where exists (select from standards.competency c
                           where c.agency_id = f.agency_id and c.framework = f.id and c.identifier = :id)
            """,
        item);
  }

  /// These names are not stored: our own frameworks are small, and seldom asked for so.
  Optional<OwnFramework> withAssociation(SourcedId association) {
    return one(
        NEWEST
            + """
            where exists (select from standards.competency c
                           where c.agency_id = f.agency_id and c.framework = f.id and %s = :id)
            """
                .formatted(ASSOCIATION),
        association);
  }

  private Optional<OwnFramework> one(String sql, SourcedId id) {
    return named(sql, id).query(OwnFramework.class).optional();
  }

  private StatementSpec named(String sql, SourcedId id) {
    return db.sql(sql).param("id", id.value());
  }

  List<OwnItem> items(UUID framework) {
    return db.sql(
            """
            select c.identifier, %s as association, above.identifier as parent, c.parent as parentCode,
                   c.code, c.statement, c.position, c.changed
              from standards.competency c
              join standards.framework f on f.agency_id = c.agency_id and f.id = c.framework
              left join standards.competency above
                on above.agency_id = c.agency_id and above.framework = c.framework and above.code = c.parent
             where c.framework = :framework
             order by c.position
            """
                .formatted(ASSOCIATION))
        .param("framework", framework)
        .query(OwnItem.class)
        .list();
  }
}
