package org.laurel.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gains as they are looked at.
@Repository
class GainStore {

  private static final String GAIN =
      """
      select g.id, g.earner, p.name as earnerName, g.credential, a.title, g.rule, g.kind, g.level,
             g.instalment, g.due_on as dueOn, g.claim_by as claimBy, g.claimed_at as claimedAt,
             g.amount, g.state, g.reason, g.made_at as madeAt, g.decided_at as decidedAt
        from recognition.gain g
        join people.person p on p.id = g.earner
        join credentials.award a on a.agency_id = g.agency_id and a.id = g.credential
      """;

  private final JdbcClient db;

  GainStore(JdbcClient db) {
    this.db = db;
  }

  /// Oldest first.
  List<Gain> waiting(int most) {
    return db.sql(GAIN + " where g.state = 'WAITING' order by g.made_at, g.id limit :most")
        .param("most", most)
        .query(Gain.class)
        .list();
  }

  int countWaiting() {
    return db.sql("select count(*) from recognition.gain where state = 'WAITING'")
        .query(Integer.class)
        .single();
  }

  /// Newest first.
  List<Gain> of(Person.Id earner) {
    return db.sql(GAIN + " where g.earner = :earner order by g.made_at desc, g.id")
        .param("earner", earner.value())
        .query(Gain.class)
        .list();
  }

  Optional<Gain> find(Gain.Id id) {
    return db.sql(GAIN + " where g.id = :id").param("id", id.value()).query(Gain.class).optional();
  }

  /// All that a credential brings, but for what was taken back.
  List<Gain> of(UUID credential) {
    return db.sql(GAIN + " where g.credential = :credential and g.state <> 'TAKEN_BACK'")
        .param("credential", credential)
        .query(Gain.class)
        .list();
  }

  /// The same gain, held until the transaction ends.
  Optional<Gain> locked(Gain.Id id) {
    return db.sql(GAIN + " where g.id = :id for update of g")
        .param("id", id.value())
        .query(Gain.class)
        .optional();
  }

  /// Those that still wait, held until the transaction ends.
  List<Gain> lockedWaiting(Collection<UUID> ids) {
    return db.sql(
            GAIN
                + """
                 where g.id = any(:ids)
                   and g.state = 'WAITING'
                 order by g.id
                   for update of g
                """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Gain.class)
        .list();
  }
}
