package org.laurel.programs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.standards.FrameworkName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgramStore {

  private static final String KEEP =
      """
      insert into programs.program
             (agency_id, id, slug, title, summary, goals, jurisdictions,
              starts, ends, calendar_notes, filled_in, grant_title, grant_number)
      values (:agency, :id, :slug, :title, :summary, :goals, :jurisdictions,
              :starts, :ends, :notes, :filledIn, :grantTitle, :grantNumber)
          on conflict (agency_id, slug) do update
         set title = excluded.title, summary = excluded.summary, goals = excluded.goals,
             jurisdictions = excluded.jurisdictions, starts = excluded.starts,
             ends = excluded.ends, calendar_notes = excluded.calendar_notes,
             filled_in = excluded.filled_in, grant_title = excluded.grant_title,
             grant_number = excluded.grant_number
      returning id, slug, title, summary
      """;

  private final JdbcClient db;

  ProgramStore(JdbcClient db) {
    this.db = db;
  }

  /// New under this id, or with new words under the one it has.
  Program keep(UUID id, Charter charter) {
    return db.sql(KEEP)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("slug", charter.slug())
        .param("title", charter.title())
        .param("summary", charter.summary())
        .param("goals", charter.goals().toArray(String[]::new))
        .param("jurisdictions", charter.jurisdictions().toArray(String[]::new))
        .param("starts", charter.calendar().starts())
        .param("ends", charter.calendar().ends())
        .param("notes", charter.calendar().notes())
        .param("filledIn", charter.filledIn().toArray(String[]::new))
        .param("grantTitle", charter.grant() == null ? null : charter.grant().title())
        .param("grantNumber", charter.grant() == null ? null : charter.grant().number())
        .query(Program.class)
        .single();
  }

  /// Besides those it had: an earlier version of the program may still point at them.
  void keep(Program.Id program, List<FrameworkName> frameworks) {
    db.sql(
            """
            insert into programs.framework (agency_id, program, slug, version)
            select :agency, :program, it.*
              from unnest(:slugs::text[], :versions::text[]) as it
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("program", program.value())
        .param("slugs", frameworks.stream().map(FrameworkName::slug).toArray(String[]::new))
        .param("versions", frameworks.stream().map(FrameworkName::version).toArray(String[]::new))
        .update();
  }

  List<FrameworkName> frameworks(Program.Id program) {
    return db.sql("select slug, version from programs.framework where program = :program")
        .param("program", program.value())
        .query(FrameworkName.class)
        .list();
  }

  Optional<Program> find(String slug) {
    return db.sql("select id, slug, title, summary from programs.program where slug = :slug")
        .param("slug", slug)
        .query(Program.class)
        .optional();
  }

  List<Program> all() {
    return db.sql("select id, slug, title, summary from programs.program order by title")
        .query(Program.class)
        .list();
  }

  Optional<Charter> charter(String slug, List<Partner> partners) {
    return db.sql("select * from programs.program where slug = :slug")
        .param("slug", slug)
        .query((row, _) -> charter(row, partners))
        .optional();
  }

  private static Charter charter(ResultSet row, List<Partner> partners) throws SQLException {
    return new Charter(
        row.getString("slug"),
        row.getString("title"),
        row.getString("summary"),
        list(row.getArray("goals")),
        list(row.getArray("jurisdictions")),
        partners,
        grant(row),
        new Charter.Calendar(
            row.getObject("starts", LocalDate.class),
            row.getObject("ends", LocalDate.class),
            row.getString("calendar_notes")),
        list(row.getArray("filled_in")));
  }

  private static Charter.@Nullable Grant grant(ResultSet row) throws SQLException {
    var title = row.getString("grant_title");
    return title == null ? null : new Charter.Grant(title, row.getString("grant_number"));
  }

  private static List<String> list(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
