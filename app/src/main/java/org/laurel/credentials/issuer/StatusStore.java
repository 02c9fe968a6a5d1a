package org.laurel.credentials.issuer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StatusStore {

  private final JdbcClient db;

  StatusStore(JdbcClient db) {
    this.db = db;
  }

  int newestList() {
    return db.sql("select coalesce(max(list), 1) from credentials.status")
        .query(Integer.class)
        .single();
  }

  boolean exists(int list) {
    return db.sql("select exists (select 1 from credentials.status where list = :list)")
        .param("list", list)
        .query(Boolean.class)
        .single();
  }

  /// Whether the place was still free, and now is not.
  boolean take(int list, int index, UUID award) {
    return db.sql(
                """
                insert into credentials.status (agency_id, list, index, award)
                values (:agency, :list, :index, :award)
                    on conflict (agency_id, list, index) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("list", list)
            .param("index", index)
            .param("award", award)
            .update()
        == 1;
  }

  /// The list the award stands on, unless it was revoked before.
  List<Integer> revoke(UUID award, Instant at, String reason) {
    return db.sql(
            """
            update credentials.status
               set revoked_at = :at,
                   reason = :reason
             where award = :award
               and revoked_at is null
            returning list
            """)
        .param("award", award)
        .param("at", Timestamp.from(at))
        .param("reason", reason)
        .query(Integer.class)
        .list();
  }

  List<Integer> revoked(int list) {
    return db.sql(
            """
            select index
              from credentials.status
             where list = :list
               and revoked_at is not null
            """)
        .param("list", list)
        .query(Integer.class)
        .list();
  }
}
