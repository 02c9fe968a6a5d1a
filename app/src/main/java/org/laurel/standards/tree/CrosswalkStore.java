package org.laurel.standards.tree;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What leads from one item to others, in whichever package it was told.
@Repository
class CrosswalkStore {

  private static final String RELATIVES =
      """
      select a.type, a.direction, coalesce(a.other ->> 'title', '') as title,
             coalesce(a.other ->> 'uri', '') as uri, n.identifier as item, n.code, n.statement,
             n.slug, n.version, n.title as framework
        from (select distinct on (type, direction, end_of_it) *
                from (select type, 'OUTWARD' as direction, destination as end_of_it, to_item as id,
                             body -> 'destinationNodeURI' as other
                        from standards.association
                       where from_item = :item and type <> 'isChildOf'
                       union all
                      select type, 'INWARD', origin, from_item, body -> 'originNodeURI'
                        from standards.association
                       where to_item = :item and type <> 'isChildOf') told
               order by type, direction, end_of_it) a
        left join lateral (
              select i.identifier, i.code, i.statement, f.slug, f.version, f.title, f.changed
                from standards.item i
                join standards.framework f on f.agency_id = i.agency_id and f.document = i.document
               where i.identifier = a.id
               union all
              select c.identifier, c.code, c.statement, f.slug, f.version, f.title, f.changed
                from standards.competency c
                join standards.framework f on f.agency_id = c.agency_id and f.id = c.framework
               where c.identifier = a.id and f.document is null
               order by changed desc
               limit 1) n on true
       order by a.type, a.direction, n.code, title
       limit :most
      """;

  private final JdbcClient db;

  CrosswalkStore(JdbcClient db) {
    this.db = db;
  }

  /// Several packages may tell the same, and real ones tell it twice: it counts once.
  List<Relative> of(UUID item, int most) {
    return db.sql(RELATIVES).param("item", item).param("most", most).query(Relative.class).list();
  }
}
