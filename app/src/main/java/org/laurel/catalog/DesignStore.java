package org.laurel.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Version.Stage;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Designs as their authors load them; one can be replaced while its version is a draft.
@Repository
class DesignStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  DesignStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  record Kept(Version.Id id, int number, Stage stage, Design design) {}

  Optional<Kept> find(UUID microCredential, int number) {
    return db.sql(
            """
            select id, number, stage, design
              from catalog.version
             where micro_credential = :microCredential
               and number = :number
            """)
        .param("microCredential", microCredential)
        .param("number", number)
        .query((row, _) -> kept(row))
        .optional();
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new Version.Id(row.getObject("id", UUID.class)),
        row.getInt("number"),
        Stage.valueOf(row.getString("stage")),
        json.readValue(row.getString("design"), Design.class));
  }

  void insert(UUID microCredential, int number, Stage stage, Design design) {
    written(
            """
            insert into catalog.version
                   (agency_id, id, micro_credential, number, stage, published_at,
                    design, hours, subjects, grade_bands, grades)
            values (:agency, :id, :microCredential, :number, :stage, :publishedAt,
                    :design::jsonb, :hours, :subjects, :gradeBands, :grades)
            """,
            design)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("microCredential", microCredential)
        .param("number", number)
        .param("stage", stage.name())
        .param("publishedAt", stage == Stage.PUBLISHED ? now() : null)
        .update();
  }

  void redraft(Version.Id version, Design design) {
    written(
            """
            update catalog.version
               set design = :design::jsonb, hours = :hours, subjects = :subjects,
                   grade_bands = :gradeBands, grades = :grades
             where id = :id
               and stage = 'DRAFT'
            """,
            design)
        .param("id", version.value())
        .update();
  }

  private JdbcClient.StatementSpec written(String sql, Design design) {
    var audience = design.audience();
    return db.sql(sql)
        .param("design", json.writeValueAsString(design))
        .param("hours", design.plannedHours())
        .param("subjects", audience.subjects().toArray(String[]::new))
        .param("gradeBands", audience.gradeBands().toArray(String[]::new))
        .param("grades", Grades.of(audience.gradeBands()).toArray(Integer[]::new));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
