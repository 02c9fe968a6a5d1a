package org.laurel.credentials.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HaltStore {

  private final JdbcClient db;

  HaltStore(JdbcClient db) {
    this.db = db;
  }

  /// The switch, which nobody can turn until this transaction ends: once a halt is confirmed, not
  /// one more credential is signed. Any number may hold it at the same time.
  Halt hold() {
    lock("pg_advisory_xact_lock_shared");
    return current();
  }

  /// Waits until nobody holds the switch any more; whoever wants to hold it waits in turn.
  Halt turn() {
    lock("pg_advisory_xact_lock");
    return current();
  }

  private void lock(String how) {
    db.sql("select %s(hashtextextended('issuing of ' || database.agency(), 0))".formatted(how))
        .query((_, _) -> true)
        .single();
  }

  Halt current() {
    return db.sql(
            """
            select i.halted_at, i.reason, i.release_asked_by, i.release_reason, p.name
              from credentials.issuing i
              left join people.person p on p.id = i.release_asked_by
            """)
        .query((row, _) -> halt(row))
        .optional()
        .orElse(Halt.NONE);
  }

  private static Halt halt(ResultSet row) throws SQLException {
    var since = row.getTimestamp("halted_at");
    var by = row.getObject("release_asked_by", UUID.class);
    return since == null
        ? Halt.NONE
        : new Halt(
            since.toInstant(),
            row.getString("reason"),
            by == null
                ? null
                : new Release(
                    new Person.Id(by), row.getString("name"), row.getString("release_reason")));
  }

  void set(Halt halt) {
    var release = halt.release();
    db.sql(
            """
            insert into credentials.issuing
                   (agency_id, halted_at, reason, release_asked_by, release_reason)
            values (:agency, :haltedAt, :reason, :askedBy, :because)
                on conflict (agency_id) do update
               set halted_at = excluded.halted_at,
                   reason = excluded.reason,
                   release_asked_by = excluded.release_asked_by,
                   release_reason = excluded.release_reason
            """)
        .param("agency", Tenancy.current().value())
        .param("haltedAt", halt.since() == null ? null : Timestamp.from(halt.since()))
        .param("reason", halt.reason())
        .param("askedBy", release == null ? null : release.by().value())
        .param("because", release == null ? null : release.reason())
        .update();
  }

  /// @param since null while the agency issues
  /// @param release what somebody asked for; null for nothing yet
  record Halt(@Nullable Instant since, String reason, @Nullable Release release) {

    static final Halt NONE = new Halt(null, "", null);

    boolean isHalted() {
      return since != null;
    }
  }

  /// Somebody holds it for safe to go on, and waits for a second person.
  record Release(Person.Id by, String name, String reason) {}
}
