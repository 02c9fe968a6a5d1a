package org.laurel.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Version.Stage;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Manuscripts as their authors load them; one can be replaced while its version is a draft.
@Repository
class DesignStore {

  private static final String KEPT =
      """
      select id, micro_credential, number, stage, design, lessons, items
        from catalog.version
      """;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  DesignStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  record Kept(
      Version.Id id, UUID microCredential, int number, Stage stage, Manuscript manuscript) {}

  Optional<Kept> find(Version.Id version) {
    return db.sql(KEPT + " where id = :id")
        .param("id", version.value())
        .query((row, _) -> kept(row))
        .optional();
  }

  Optional<Kept> find(UUID microCredential, int number) {
    return db.sql(KEPT + " where micro_credential = :microCredential and number = :number")
        .param("microCredential", microCredential)
        .param("number", number)
        .query((row, _) -> kept(row))
        .optional();
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new Version.Id(row.getObject("id", UUID.class)),
        row.getObject("micro_credential", UUID.class),
        row.getInt("number"),
        Stage.valueOf(row.getString("stage")),
        new Manuscript(
            json.readValue(row.getString("design"), Design.class),
            List.of(json.readValue(row.getString("lessons"), Lesson[].class)),
            List.of(json.readValue(row.getString("items"), TestItem[].class))));
  }

  /// The highest number of any version.
  int lastNumber(UUID microCredential) {
    return db.sql(
            "select max(number) from catalog.version where micro_credential = :microCredential")
        .param("microCredential", microCredential)
        .query(Integer.class)
        .single();
  }

  /// Whether it was begun at the desk and did not come with a package.
  boolean isWrittenHere(Version.Id version) {
    return db.sql("select exists (select from catalog.draft where version = :id)")
        .param("id", version.value())
        .query(Boolean.class)
        .single();
  }

  Version.Id insert(UUID microCredential, int number, Stage stage, Manuscript manuscript) {
    var id = ids.next();
    written(
            """
            insert into catalog.version
                   (agency_id, id, micro_credential, number, stage, published_at,
                    design, lessons, items, hours, subjects, grade_bands, grades)
            values (:agency, :id, :microCredential, :number, :stage, :publishedAt,
                    :design::jsonb, :lessons::jsonb, :items::jsonb, :hours, :subjects, :gradeBands, :grades)
            """,
            manuscript)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("microCredential", microCredential)
        .param("number", number)
        .param("stage", stage.name())
        .param("publishedAt", stage == Stage.PUBLISHED ? now() : null)
        .update();
    return new Version.Id(id);
  }

  void redraft(Version.Id version, Manuscript manuscript) {
    written(
            """
            update catalog.version
               set design = :design::jsonb, lessons = :lessons::jsonb, items = :items::jsonb,
                   hours = :hours, subjects = :subjects, grade_bands = :gradeBands, grades = :grades
             where id = :id
               and stage = 'DRAFT'
            """,
            manuscript)
        .param("id", version.value())
        .update();
  }

  private JdbcClient.StatementSpec written(String sql, Manuscript manuscript) {
    var design = manuscript.design();
    var audience = design.audience();
    return db.sql(sql)
        .param("design", json.writeValueAsString(design))
        .param("lessons", json.writeValueAsString(manuscript.lessons()))
        .param("items", json.writeValueAsString(manuscript.items()))
        .param("hours", design.plannedHours())
        .param("subjects", audience.subjects().toArray(String[]::new))
        .param("gradeBands", audience.gradeBands().toArray(String[]::new))
        .param("grades", Grades.of(audience.gradeBands()).toArray(Integer[]::new));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
