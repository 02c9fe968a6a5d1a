package org.laurel.credentials.owner;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderStore {

  private final JdbcClient db;

  ReminderStore(JdbcClient db) {
    this.db = db;
  }

  record Due(UUID credential, UUID earner, String title) {}

  /// The day, unless it was told already.
  Optional<LocalDate> of(UUID credential) {
    return db.sql(
            """
            select due
              from credentials.reminder
             where credential = :credential
               and told_at is null
            """)
        .param("credential", credential)
        .query(LocalDate.class)
        .optional();
  }

  void set(UUID credential, LocalDate due) {
    db.sql(
            """
            insert into credentials.reminder (agency_id, credential, due)
            values (:agency, :credential, :due)
                on conflict (agency_id, credential) do update
               set due = excluded.due,
                   told_at = null
            """)
        .param("agency", Tenancy.current().value())
        .param("credential", credential)
        .param("due", due)
        .update();
  }

  void remove(UUID credential) {
    db.sql("delete from credentials.reminder where credential = :credential")
        .param("credential", credential)
        .update();
  }

  /// Those that are due and were not told; from now on they were.
  List<Due> take(LocalDate today, Instant now) {
    return db.sql(
            """
            update credentials.reminder r
               set told_at = :now
              from credentials.award a
             where a.agency_id = r.agency_id
               and a.id = r.credential
               and r.told_at is null
               and r.due <= :today
            returning r.credential, a.earner, a.title
            """)
        .param("today", today)
        .param("now", Timestamp.from(now))
        .query(Due.class)
        .list();
  }
}
