package org.laurel.catalog;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version.Stage;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.programs.Program;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class VersionStore {

  private static final String HEAD =
      """
      select v.id, v.micro_credential as microCredential, m.slug, v.number, v.stage, v.published_at as publishedAt,
             p.slug as program, p.title as programTitle, v.title, v.hours,
             coalesce(v.id = m.published, false) as open
        from catalog.version v
        join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
        join programs.program p on p.agency_id = m.agency_id and p.id = m.program
      """;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  VersionStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// All of a version but its design, which is large and, once frozen, never changes.
  ///
  /// @param open whether new teachers enroll in it
  record Head(
      Version.Id id,
      UUID microCredential,
      String slug,
      int number,
      Stage stage,
      @Nullable OffsetDateTime publishedAt,
      String program,
      String programTitle,
      String title,
      BigDecimal hours,
      boolean open) {

    Version with(Design design) {
      return new Version(id, microCredential, slug, number, stage, design);
    }
  }

  record Kept(Version.Id id, int number, Stage stage, Design design) {}

  Optional<Head> published(String slug) {
    return db.sql(HEAD + " where m.slug = :slug and v.id = m.published")
        .param("slug", slug)
        .query(Head.class)
        .optional();
  }

  /// A version by its number, unless it is still a draft.
  Optional<Head> numbered(String slug, int number) {
    return db.sql(HEAD + " where m.slug = :slug and v.number = :number and v.stage <> 'DRAFT'")
        .param("slug", slug)
        .param("number", number)
        .query(Head.class)
        .optional();
  }

  List<Head> heads(Collection<Version.Id> versions) {
    return db.sql(HEAD + " where v.id = any(:ids)")
        .param("ids", versions.stream().map(Version.Id::value).toArray(UUID[]::new))
        .query(Head.class)
        .list();
  }

  List<Head> all() {
    return db.sql(HEAD + " order by v.title, v.number desc").query(Head.class).list();
  }

  Design design(Version.Id version) {
    return db.sql("select design from catalog.version where id = :id")
        .param("id", version.value())
        .query((row, _) -> json.readValue(row.getString(1), Design.class))
        .single();
  }

  /// The micro-credential of this name, new if need be; nothing when another program has the name.
  Optional<UUID> microCredential(Program.Id program, String slug) {
    db.sql(
            """
            insert into catalog.micro_credential (agency_id, id, program, slug)
            values (:agency, :id, :program, :slug)
                on conflict (agency_id, slug) do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("program", program.value())
        .param("slug", slug)
        .update();
    return db.sql(
            "select id from catalog.micro_credential where slug = :slug and program = :program")
        .param("slug", slug)
        .param("program", program.value())
        .query(UUID.class)
        .optional();
  }

  Optional<Kept> number(UUID microCredential, int number) {
    return db.sql(
            """
            select id, number, stage, design
              from catalog.version
             where micro_credential = :microCredential
               and number = :number
            """)
        .param("microCredential", microCredential)
        .param("number", number)
        .query((row, _) ->
            new Kept(
                new Version.Id(row.getObject("id", UUID.class)),
                row.getInt("number"),
                Stage.valueOf(row.getString("stage")),
                json.readValue(row.getString("design"), Design.class)))
        .optional();
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

  void advance(Version.Id version, Stage stage) {
    db.sql(
            """
            update catalog.version
               set stage = :stage,
                   published_at = case when :stage = 'PUBLISHED' then :now else published_at end
             where id = :id
            """)
        .param("stage", stage.name())
        .param("now", now())
        .param("id", version.value())
        .update();
  }

  /// Sends new teachers to the newest version that is published, or to none.
  void publishNewest(UUID microCredential) {
    db.sql(
            """
            update catalog.micro_credential m
               set published = (select v.id
                                  from catalog.version v
                                 where v.agency_id = m.agency_id
                                   and v.micro_credential = m.id
                                   and v.stage = 'PUBLISHED'
                                 order by v.number desc
                                 limit 1)
             where m.id = :id
            """)
        .param("id", microCredential)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
