package org.laurel.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the rules of the agency.
@Repository
class RuleStore {

  private static final String RULE =
      """
      select r.id, r.edition, r.clause, r.starts, r.ends, r.state, r.proposed_by, r.confirmed_at,
             p.name as confirmed_by
        from recognition.rule r
        left join people.person p on p.id = r.confirmed_by
      """;

  private final JdbcClient db;
  private final RuleRows rows = new RuleRows();

  RuleStore(JdbcClient db) {
    this.db = db;
  }

  /// Rules in force first, by title; of each the newest edition first.
  List<Rule> all() {
    return db.sql(
            RULE
                + """
                 order by r.state = 'EXAMPLE', r.state = 'IN_FORCE', r.clause ->> 'title', r.edition desc
                """)
        .query(rows)
        .list();
  }

  List<Rule> inForceOn(LocalDate day) {
    return db.sql(
            RULE
                + """
                 where r.state = 'IN_FORCE'
                   and r.starts <= :day
                   and coalesce(r.ends >= :day, true)
                """)
        .param("day", day)
        .query(rows)
        .list();
  }

  Optional<Rule> find(Rule.Id id) {
    return db.sql(RULE + " where r.id = :id").param("id", id.value()).query(rows).optional();
  }

  /// The same, held until the transaction ends.
  Optional<Rule> locked(Rule.Id id) {
    return db.sql(RULE + " where r.id = :id for update of r")
        .param("id", id.value())
        .query(rows)
        .optional();
  }

  /// Whether another edition is in force on one of these days.
  boolean overlaps(Rule rule) {
    return db.sql(
            """
            select exists (
              select from recognition.rule
               where slug = :slug
                 and id <> :id
                 and state = 'IN_FORCE'
                 and starts <= coalesce(:ends::date, 'infinity')
                 and coalesce(ends, 'infinity') >= :starts::date)
            """)
        .param("slug", rule.clause().slug())
        .param("id", rule.id().value())
        .param("starts", rule.starts())
        .param("ends", rule.ends())
        .query(Boolean.class)
        .single();
  }
}
