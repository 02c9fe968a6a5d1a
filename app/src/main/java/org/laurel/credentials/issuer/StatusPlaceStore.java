package org.laurel.credentials.issuer;

import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which place of which list each credential has.
@Repository
class StatusPlaceStore {

  private final JdbcClient db;

  StatusPlaceStore(JdbcClient db) {
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
}
