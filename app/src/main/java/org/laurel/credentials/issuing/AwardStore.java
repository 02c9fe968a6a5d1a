package org.laurel.credentials.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.credentials.issuing.Award.Placed;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AwardStore {

  private static final TypeReference<HashMap<String, String>> LEVELS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  AwardStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Whether it is new; a basis that has its award keeps the one it has.
  boolean insert(Award award, Instant now) {
    return db.sql(
                """
                with made as (
                    insert into credentials.award (agency_id, id, version, earner, basis, review,
                        title, earner_name, identity_hash, salt, levels, decided_at, made_at)
                    values (:agency, :id, :version, :earner, :basis, :review,
                        :title, :earnerName, :identityHash, :salt, :levels::jsonb, :decidedAt, :now)
                        on conflict do nothing
                    returning agency_id, id)
                insert into credentials.pending (agency_id, award)
                select agency_id, id
                  from made
                """)
            .param("agency", Tenancy.current().value())
            .param("id", award.id())
            .param("version", award.version().value())
            .param("earner", award.earner().value())
            .param("basis", award.basis())
            .param("review", award.review())
            .param("title", award.title())
            .param("earnerName", award.earnerName())
            .param("identityHash", award.identity().identityHash())
            .param("salt", award.identity().salt())
            .param("levels", json.writeValueAsString(award.levels()))
            .param("decidedAt", Timestamp.from(award.decidedAt()))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// In the order of their ids.
  List<Placed> placed(List<UUID> awards) {
    return db.sql(
            """
            select a.*, s.list, s.index
              from credentials.award a
              join credentials.status s on s.agency_id = a.agency_id and s.award = a.id
             where a.id = any(:awards)
             order by a.id
            """)
        .param("awards", awards.toArray(UUID[]::new))
        .query((row, _) -> new Placed(award(row), row.getInt("list"), row.getInt("index")))
        .list();
  }

  private Award award(ResultSet row) throws SQLException {
    return new Award(
        row.getObject("id", UUID.class),
        new Version.Id(row.getObject("version", UUID.class)),
        new Person.Id(row.getObject("earner", UUID.class)),
        row.getString("basis"),
        row.getObject("review", UUID.class),
        row.getString("title"),
        row.getString("earner_name"),
        identity(row),
        Map.copyOf(json.readValue(row.getString("levels"), LEVELS)),
        row.getTimestamp("decided_at").toInstant());
  }

  private static IdentityObject identity(ResultSet row) throws SQLException {
    return new IdentityObject(
        "emailAddress", row.getString("identity_hash"), true, row.getString("salt"));
  }
}
