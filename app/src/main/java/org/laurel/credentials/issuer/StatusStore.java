package org.laurel.credentials.issuer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StatusStore {

  private final JdbcClient db;

  StatusStore(JdbcClient db) {
    this.db = db;
  }

  Set<UUID> revoke(Collection<UUID> awards, Instant at, String reason) {
    return change(awards, at, reason, "revoked_at = :at, reason = :reason", "revoked_at is null");
  }

  Set<UUID> suspend(Collection<UUID> awards, Instant at, String reason) {
    return change(
        awards,
        at,
        reason,
        "suspended_at = :at, suspended_because = :reason",
        "revoked_at is null and suspended_at is null");
  }

  Set<UUID> reinstate(Collection<UUID> awards, Instant at) {
    return change(
        awards,
        at,
        "",
        "suspended_at = null, suspended_because = nullif(:reason, '')",
        "revoked_at is null and suspended_at is not null");
  }

  private Set<UUID> change(
      Collection<UUID> awards, Instant at, String reason, String to, String from) {
    return db.sql(
            """
            update credentials.status
               set changed_at = :at,
                   %s
             where award = any(:awards)
               and %s
            returning award
            """
                .formatted(to, from))
        .param("awards", awards.toArray(UUID[]::new))
        .param("at", Timestamp.from(at))
        .param("reason", reason)
        .query(UUID.class)
        .set();
  }

  /// The places that are revoked, or on hold.
  List<Integer> set(int list, Purpose purpose) {
    return db.sql(
            """
            select index
              from credentials.status
             where list = :list
               and %s is not null
            """
                .formatted(
                    switch (purpose) {
                      case REVOCATION -> "revoked_at";
                      case SUSPENSION -> "suspended_at";
                    }))
        .param("list", list)
        .query((row, _) -> row.getInt(1))
        .list();
  }
}
