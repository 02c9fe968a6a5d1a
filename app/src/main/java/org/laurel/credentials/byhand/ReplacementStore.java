package org.laurel.credentials.byhand;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which credential stands in the place of which.
@Repository
public class ReplacementStore {

  private final JdbcClient db;

  ReplacementStore(JdbcClient db) {
    this.db = db;
  }

  /// The credential that was issued in the place of this one.
  public Optional<UUID> after(UUID credential) {
    return db.sql(
            """
            select c.id
              from credentials.proposal p
              join credentials.credential c on c.agency_id = p.agency_id and c.id = p.award
             where p.replaces = :credential
               and p.outcome = 'APPROVED'
            """)
        .param("credential", credential)
        .query(UUID.class)
        .optional();
  }

  /// @param replaced what is to be taken back
  record Due(UUID replaced, UUID earner, String reason) {}

  /// What still stands although the one in its place was issued.
  List<Due> due() {
    return db.sql(
            """
            select p.replaces as replaced, p.earner, p.reason
              from credentials.proposal p
              join credentials.credential c on c.agency_id = p.agency_id and c.id = p.award
              join credentials.status s on s.agency_id = p.agency_id and s.award = p.replaces
             where p.outcome = 'APPROVED'
               and s.revoked_at is null
            """)
        .query(Due.class)
        .list();
  }
}
