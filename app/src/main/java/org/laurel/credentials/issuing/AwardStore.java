package org.laurel.credentials.issuing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.issuing.Award.Placed;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AwardStore {

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
                        title, earner_name, identity_hash, salt, levels, decided_at, valid_until, made_at)
                    values (:agency, :id, :version, :earner, :basis, :review,
                        :title, :earnerName, :identityHash, :salt, :levels::jsonb, :decidedAt, :validUntil, :now)
                        on conflict do nothing
                    returning agency_id, id)
                insert into credentials.pending (agency_id, award) select agency_id, id from made
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
            .param("validUntil", timestamp(award.validUntil()))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  List<UUID> ofPathway(Person.Id earner, UUID pathway) {
    return db.sql(
            """
            select id
              from credentials.award
             where earner = :earner
               and version = :pathway
               and starts_with(basis, :begin)
            """)
        .param("earner", earner.value())
        .param("pathway", pathway)
        .param("begin", Award.OF_PATHWAY)
        .query(UUID.class)
        .list();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant time) {
    return time == null ? null : Timestamp.from(time);
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
        .query((row, _) ->
            new Placed(AwardRow.read(row, json), row.getInt("list"), row.getInt("index")))
        .list();
  }
}
