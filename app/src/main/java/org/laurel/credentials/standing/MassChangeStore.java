package org.laurel.credentials.standing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MassChangeStore {

  private static final String CHANGE =
      """
      select m.*, p.name as proposer, q.name as confirmer
        from credentials.mass_change m
        join people.person p on p.id = m.proposed_by
        left join people.person q on q.id = m.confirmed_by
      """;

  private final JdbcClient db;

  MassChangeStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, Rule rule, String reason, int counted, Person.Id by, Instant now) {
    db.sql(
            """
            insert into credentials.mass_change
                   (agency_id, id, act, rule, reason, counted, proposed_by, proposed_at)
            values (:agency, :id, :act, :rule, :reason, :counted, :by, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("act", rule.act().name())
        .param("rule", rule.words())
        .param("reason", reason)
        .param("counted", counted)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void count(UUID id, int counted) {
    db.sql("update credentials.mass_change set counted = :counted where id = :id")
        .param("id", id)
        .param("counted", counted)
        .update();
  }

  Optional<MassChange> find(UUID id) {
    return db.sql(CHANGE + " where m.id = :id").param("id", id).query(MassChange.class).optional();
  }

  /// The same, held until the transaction ends.
  Optional<MassChange> locked(UUID id) {
    return db.sql(CHANGE + " where m.id = :id for update of m")
        .param("id", id)
        .query(MassChange.class)
        .optional();
  }

  /// The same, unless somebody else holds it.
  Optional<MassChange> lockedIfFree(UUID id) {
    return db.sql(CHANGE + " where m.id = :id for update of m skip locked")
        .param("id", id)
        .query(MassChange.class)
        .optional();
  }

  /// The newest, newest first.
  List<MassChange> newest(int limit) {
    return db.sql(CHANGE + " order by m.proposed_at desc limit :limit")
        .param("limit", limit)
        .query(MassChange.class)
        .list();
  }

  List<UUID> unfinished() {
    return db.sql(
            """
            select id
              from credentials.mass_change
             where confirmed_at is not null
               and finished_at is null
            """)
        .query(UUID.class)
        .list();
  }

  void confirm(UUID id, Person.Id by, Instant now) {
    db.sql(
            """
            update credentials.mass_change
               set confirmed_by = :by,
                   confirmed_at = :now
             where id = :id
            """)
        .param("id", id)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void withdraw(UUID id, Instant now) {
    db.sql("update credentials.mass_change set withdrawn_at = :now where id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Those that were found and come behind what was reached.
  List<Affected> next(MassChange change, int limit) {
    return db.sql(
            """
            select c.id, a.earner, a.title, a.earner_name, c.issued_at
              from credentials.credential c
              join credentials.award a on a.agency_id = c.agency_id and a.id = c.id
             where c.id = any(:ids)
             order by c.id
            """)
        .param("ids", behind(change, limit).toArray(UUID[]::new))
        .query(Affected.class)
        .list();
  }

  private List<UUID> behind(MassChange change, int limit) {
    return db.sql(
            """
            select credential
              from credentials.mass_change_item
             where change = :change
               and credential > :reached
             order by credential
             limit :limit
            """)
        .param("change", change.id())
        .param("reached", change.reached())
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  void advance(UUID id, UUID reached, int done, int changed) {
    db.sql(
            """
            update credentials.mass_change
               set reached = :reached,
                   done = done + :done,
                   changed = changed + :changed
             where id = :id
            """)
        .param("id", id)
        .param("reached", reached)
        .param("done", done)
        .param("changed", changed)
        .update();
  }

  void finish(UUID id, Instant now) {
    db.sql("update credentials.mass_change set finished_at = :now where id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }
}
