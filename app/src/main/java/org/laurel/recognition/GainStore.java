package org.laurel.recognition;

import java.time.OffsetDateTime;
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
      select g.id, g.earner, p.name as earnerName, g.credential, a.title, g.rule, g.kind, g.amount,
             g.state, g.reason, g.made_at as madeAt, g.decided_at as decidedAt
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

  /// All that was decided from one moment up to another, in the order of the decisions.
  List<Gain> decided(OffsetDateTime from, OffsetDateTime to) {
    return db.sql(
            GAIN
                + """
                 where g.decided_at >= :from
                   and g.decided_at < :to
                 order by g.decided_at, g.id
                """)
        .param("from", from)
        .param("to", to)
        .query(Gain.class)
        .list();
  }

  Optional<Gain> find(Gain.Id id) {
    return db.sql(GAIN + " where g.id = :id").param("id", id.value()).query(Gain.class).optional();
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
