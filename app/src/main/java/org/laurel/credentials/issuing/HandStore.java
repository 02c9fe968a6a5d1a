package org.laurel.credentials.issuing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Awards as those who correct them or make them by hand need to know them.
@Repository
class HandStore {

  private final JdbcClient db;
  private final JsonMapper json;

  HandStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  record ByHand(UUID id, boolean isTakenBack) {}

  /// The last award by hand of this version to this person.
  Optional<ByHand> last(Version.Id version, Person.Id earner) {
    return db.sql(
            """
            select a.id, s.revoked_at is not null as is_taken_back
              from credentials.award a
              join credentials.status s on s.agency_id = a.agency_id and s.award = a.id
             where a.version = :version
               and a.earner = :earner
               and a.basis like 'by hand%'
             order by a.made_at desc
             limit 1
            """)
        .param("version", version.value())
        .param("earner", earner.value())
        .query(ByHand.class)
        .optional();
  }

  Map<String, String> levels(UUID award) {
    return db.sql("select levels from credentials.award where id = :award")
        .param("award", award)
        .query((row, _) -> AwardRow.levels(row, json))
        .single();
  }

  Instant decidedAt(UUID award) {
    return db.sql("select decided_at from credentials.award where id = :award")
        .param("award", award)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
