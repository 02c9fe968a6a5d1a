package org.laurel.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

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
  private final Ids ids;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  RuleStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// Rules in force first, by title; of each the newest edition first.
  List<Rule> all() {
    return db.sql(
            RULE
                + """
                 order by r.state = 'EXAMPLE', r.state = 'IN_FORCE', r.clause ->> 'title', r.edition desc
                """)
        .query((row, _) -> rule(row))
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
        .query((row, _) -> rule(row))
        .list();
  }

  Optional<Rule> find(Rule.Id id) {
    return db.sql(RULE + " where r.id = :id")
        .param("id", id.value())
        .query((row, _) -> rule(row))
        .optional();
  }

  /// The same, held until the transaction ends.
  Optional<Rule> locked(Rule.Id id) {
    return db.sql(RULE + " where r.id = :id for update of r")
        .param("id", id.value())
        .query((row, _) -> rule(row))
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

  /// What the package of a program brought, of each name the newest.
  ///
  /// @param program empty for the examples that come with Laurel
  List<Clause> examples(String program) {
    return db.sql(
            """
            select distinct on (slug) clause
              from recognition.rule
             where program = :program
             order by slug, edition desc
            """)
        .param("program", program)
        .query((row, _) -> json.readValue(row.getString(1), Clause.class))
        .list();
  }

  void nameProgram(Rule.Id example, String program) {
    db.sql("update recognition.rule set program = :program where id = :id")
        .param("program", program)
        .param("id", example.value())
        .update();
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

  private Rule rule(ResultSet row) throws SQLException {
    var proposedBy = row.getObject("proposed_by", UUID.class);
    var confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
    return new Rule(
        new Rule.Id(row.getObject("id", UUID.class)),
        row.getInt("edition"),
        json.readValue(row.getString("clause"), Clause.class),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        Rule.State.valueOf(row.getString("state")),
        proposedBy == null ? null : new Person.Id(proposedBy),
        row.getString("confirmed_by"),
        confirmedAt == null ? null : confirmedAt.toInstant());
  }
}
