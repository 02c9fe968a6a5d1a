package org.laurel.catalog;

import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Prints the prospectus of a version that leaves the desk.
@Repository
class Press {

  private final JdbcClient db;
  private final VersionStore versions;
  private final Drawing drawing;
  private final JsonMapper json = JsonMapper.builder().build();

  Press(JdbcClient db, VersionStore versions, Drawing drawing) {
    this.db = db;
    this.versions = versions;
    this.drawing = drawing;
  }

  /// Draws it and keeps it in the place of what was there.
  void print(Version.Id version) {
    var head = versions.heads(List.of(version)).getFirst();
    var prospectus = drawing.of(head.with(versions.design(version)));
    db.sql(
            """
            insert into catalog.prospectus (agency_id, version, edition, content)
            values (:agency, :version, :edition, :content)
                on conflict (agency_id, version) do update set edition = excluded.edition, content = excluded.content
            """)
        .param("agency", Tenancy.current().value())
        .param("version", version.value())
        .param("edition", Prospectus.EDITION)
        .param("content", json.writeValueAsString(prospectus))
        .update();
  }

  /// Prints some of those that are missing or of an older edition, and says how many. What a newer
  /// Laurel beside this one has printed stays.
  int printMissing() {
    var missing =
        db.sql(
                """
                select v.id
                  from catalog.version v
                 where v.stage <> 'DRAFT'
                   and not exists (select from catalog.prospectus p
                                    where p.agency_id = v.agency_id and p.version = v.id and p.edition >= :edition)
                 limit 50
                """)
            .param("edition", Prospectus.EDITION)
            .query(UUID.class)
            .list();
    missing.forEach(it -> print(new Version.Id(it)));
    return missing.size();
  }
}
