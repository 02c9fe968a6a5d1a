package org.laurel.credentials.byhand;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.byhand.Proposal.Outcome;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ProposalStore {

  private static final String PROPOSAL =
      """
      select p.*, v.number, a.name as proposer, b.name as decider,
             coalesce(v.title, (select title from credentials.award w where w.agency_id = p.agency_id and w.id = p.replaces)) as title
        from credentials.proposal p
        left join catalog.version v on v.agency_id = p.agency_id and v.id = p.version
        join people.person a on a.id = p.proposed_by
        left join people.person b on b.id = p.decided_by
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  ProposalStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Whether it is new: the same is not proposed twice at the same time.
  boolean insert(UUID id, Draft draft, Person.Id by, Instant now) {
    return db.sql(
                """
                insert into credentials.proposal (agency_id, id, version, earner, earner_name,
                       replaces, levels, reason, shown, proposed_by, proposed_at)
                values (:agency, :id, :version, :earner, :earnerName,
                       :replaces, :levels::jsonb, :reason, :shown, :by, :now)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", id)
            .param("version", draft.version().value())
            .param("earner", draft.earner().value())
            .param("earnerName", draft.earnerName())
            .param("replaces", draft.replaces())
            .param("levels", json.writeValueAsString(draft.levels()))
            .param("reason", draft.reason())
            .param("shown", draft.shown())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<Proposal> find(UUID id) {
    return one(PROPOSAL + " where p.id = :id", id);
  }

  /// The same, held until the transaction ends.
  Optional<Proposal> locked(UUID id) {
    return one(PROPOSAL + " where p.id = :id for update of p", id);
  }

  private Optional<Proposal> one(String sql, UUID id) {
    return db.sql(sql).param("id", id).query((row, _) -> ProposalRow.read(row, json)).optional();
  }

  /// Those that wait first, then the newest.
  List<Proposal> newest(int limit) {
    return db.sql(PROPOSAL + " order by p.outcome <> 'PROPOSED', p.proposed_at desc limit :limit")
        .param("limit", limit)
        .query((row, _) -> ProposalRow.read(row, json))
        .list();
  }

  void decide(
      UUID id, Outcome outcome, Person.Id by, String answer, @Nullable UUID award, Instant now) {
    db.sql(
            """
            update credentials.proposal
               set outcome = :outcome,
                   decided_by = :by,
                   decided_at = :now,
                   answer = :answer,
                   award = :award
             where id = :id
            """)
        .param("id", id)
        .param("outcome", outcome.name())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("answer", answer)
        .param("award", award)
        .update();
  }
}
