package org.laurel.recognition;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes rules, and what becomes of them.
@Repository
class RuleChangeStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  RuleChangeStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// As the next edition of its name.
  Rule.Id insert(
      Clause clause,
      Rule.State state,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      Person.@Nullable Id by) {
    var id = ids.next();
    db.sql(
            """
            insert into recognition.rule
                   (agency_id, id, slug, edition, clause, starts, ends, state, proposed_by)
            select :agency, :id, :slug, coalesce(max(edition), 0) + 1, :clause::jsonb, :starts, :ends,
                   :state, :by
              from recognition.rule
             where slug = :slug
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("slug", clause.slug())
        .param("clause", json.writeValueAsString(clause))
        .param("starts", starts)
        .param("ends", ends)
        .param("state", state.name())
        .param("by", by == null ? null : by.value())
        .update();
    return new Rule.Id(id);
  }

  void confirm(Rule.Id id, Person.Id by) {
    db.sql(
            """
            update recognition.rule
               set state = 'IN_FORCE', confirmed_by = :by, confirmed_at = :now
             where id = :id
               and state = 'PROPOSED'
            """)
        .param("by", by.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  void end(Rule.Id id, LocalDate last) {
    db.sql("update recognition.rule set ends = :last where id = :id and state = 'IN_FORCE'")
        .param("last", last)
        .param("id", id.value())
        .update();
  }

  void remove(Rule.Id id) {
    db.sql("delete from recognition.rule where id = :id and state = 'PROPOSED'")
        .param("id", id.value())
        .update();
  }
}
