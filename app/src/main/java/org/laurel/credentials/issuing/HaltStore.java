package org.laurel.credentials.issuing;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
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
    return db.sql("select halted_at, reason from credentials.issuing")
        .query((row, _) -> halt(row.getTimestamp("halted_at"), row.getString("reason")))
        .optional()
        .orElse(new Halt(null, ""));
  }

  void set(Halt halt) {
    db.sql(
            """
            insert into credentials.issuing (agency_id, halted_at, reason)
            values (:agency, :haltedAt, :reason)
                on conflict (agency_id) do update
               set halted_at = excluded.halted_at,
                   reason = excluded.reason
            """)
        .param("agency", Tenancy.current().value())
        .param("haltedAt", halt.since() == null ? null : Timestamp.from(halt.since()))
        .param("reason", halt.reason())
        .update();
  }

  private static Halt halt(@Nullable Timestamp since, @Nullable String reason) {
    return new Halt(since == null ? null : since.toInstant(), reason == null ? "" : reason);
  }

  /// @param since null while the agency issues
  record Halt(@Nullable Instant since, String reason) {

    boolean isHalted() {
      return since != null;
    }
  }
}
