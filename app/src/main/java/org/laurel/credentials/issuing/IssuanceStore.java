package org.laurel.credentials.issuing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits to be issued, and what was.
@Repository
class IssuanceStore {

  private final JdbcClient db;

  IssuanceStore(JdbcClient db) {
    this.db = db;
  }

  List<UUID> pending(int limit) {
    return db.sql("select award from credentials.pending order by award limit :limit")
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  int countPending() {
    return db.sql("select count(*) from credentials.pending").query(Integer.class).single();
  }

  /// Whether the award was waiting; it is from now on nobody else's to issue.
  boolean take(UUID award) {
    return db.sql("delete from credentials.pending where award = :award")
            .param("award", award)
            .update()
        == 1;
  }

  void insertCredential(UUID id, String document, String sha256, Instant now) {
    db.sql(
            """
            insert into credentials.credential (agency_id, id, document, sha256, issued_at)
            values (:agency, :id, :document, :sha256, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("document", document)
        .param("sha256", sha256)
        .param("now", Timestamp.from(now))
        .update();
  }
}
