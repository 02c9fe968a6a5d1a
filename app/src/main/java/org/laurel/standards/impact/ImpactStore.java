package org.laurel.standards.impact;

import java.time.LocalDate;
import java.util.List;
import org.laurel.standards.FrameworkVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImpactStore {

  private final JdbcClient db;

  ImpactStore(JdbcClient db) {
    this.db = db;
  }

  /// All that can be pointed at, from top to bottom.
  List<Target> targets(FrameworkVersion.Id version) {
    return db.sql(
            """
            select id, identifier, code, statement
              from standards.competency
             where framework = :framework
             order by position
            """)
        .param("framework", version.value())
        .query(Target.class)
        .list();
  }

  /// The same, without those whose time has ended (CASE 1.1, statusEndDate).
  List<Target> current(FrameworkVersion.Id version, LocalDate today) {
    return db.sql(
            """
            select c.id, c.identifier, c.code, c.statement
              from standards.competency c
              join standards.framework f on f.agency_id = c.agency_id and f.id = c.framework
              left join standards.item i
                on i.agency_id = f.agency_id and i.document = f.document and i.identifier = c.identifier
             where c.framework = :framework
               and coalesce(i.body ->> 'statusEndDate', '9999') > :today
             order by c.position
            """)
        .param("framework", version.value())
        .param("today", today.toString())
        .query(Target.class)
        .list();
  }

  /// What any package says became of the competencies of a version. What means the same does so
  /// both ways.
  List<Bond> bonds(FrameworkVersion.Id version) {
    return db.sql(
            """
            select case type when 'replacedBy' then 'REPLACED_BY' else 'EXACT_MATCH_OF' end as type,
                   from_item as "from", to_item as "to"
              from standards.association
             where type in ('replacedBy', 'exactMatchOf')
               and to_item is not null
               and from_item in (select identifier from standards.competency where framework = :framework)
             union
            select 'EXACT_MATCH_OF', to_item, from_item
              from standards.association
             where type = 'exactMatchOf'
               and from_item is not null
               and to_item in (select identifier from standards.competency where framework = :framework)
             order by 1, 2, 3
            """)
        .param("framework", version.value())
        .query(Bond.class)
        .list();
  }
}
