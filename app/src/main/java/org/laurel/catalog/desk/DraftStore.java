package org.laurel.catalog.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.catalog.Version.Stage;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the desk knows about versions besides their text.
@Repository
class DraftStore {

  private static final String DRAFT =
      """
      select v.id as version, m.id as microCredential, m.slug, m.template, v.number, v.stage, v.title,
             d.source, d.begun_by as begunBy, d.changed_by as changedBy, p.name as changedByName,
             d.changed_at as changedAt, d.sent_at as sentAt, d.undo is not null as undo
        from catalog.version v
        join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
        left join catalog.draft d on d.agency_id = v.agency_id and d.version = v.id
        left join people.person p on p.id = d.changed_by
      """;

  private final JdbcClient db;

  DraftStore(JdbcClient db) {
    this.db = db;
  }

  /// One line of the library.
  record Line(
      Version.Id version,
      String slug,
      String title,
      String program,
      String programTitle,
      int number,
      BigDecimal hours,
      Stage stage,
      boolean template,
      @Nullable UUID source,
      @Nullable OffsetDateTime sentAt) {}

  List<Line> library() {
    return db.sql(
            """
            select v.id as version, m.slug, v.title, p.slug as program, p.title as programTitle, v.number,
                   v.hours, v.stage, m.template, d.source, d.sent_at as sentAt
              from catalog.version v
              join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
              join programs.program p on p.agency_id = m.agency_id and p.id = m.program
              left join catalog.draft d on d.agency_id = v.agency_id and d.version = v.id
             order by v.title, v.number desc
            """)
        .query(Line.class)
        .list();
  }

  /// @throws NotFound when the agency has no such version
  Draft draft(Version.Id version) {
    return found(version, " where v.id = :id");
  }

  /// So that nobody else changes it before this transaction ends.
  Draft lock(Version.Id version) {
    return found(version, " where v.id = :id for update of v");
  }

  private Draft found(Version.Id version, String where) {
    return db.sql(DRAFT + where)
        .param("id", version.value())
        .query(Draft.class)
        .optional()
        .orElseThrow(() -> new NotFound("The version"));
  }

  /// The drafts of a micro-credential, and all its other versions, newest first.
  List<Draft> versions(UUID microCredential) {
    return db.sql(DRAFT + " where m.id = :id order by v.number desc")
        .param("id", microCredential)
        .query(Draft.class)
        .list();
  }

  void insert(Version.Id version, Version.Id source, Person.Id author, Instant now) {
    db.sql(
            """
            insert into catalog.draft (agency_id, version, source, begun_by, changed_by, changed_at)
            values (:agency, :version, :source, :author, :author, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("version", version.value())
        .param("source", source.value())
        .param("author", author.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @param undo the manuscript before something was taken out, or null
  void changed(Version.Id version, Person.Id author, Instant now, @Nullable String undo) {
    db.sql(
            """
            update catalog.draft
               set changed_by = :author, changed_at = :now, undo = :undo::jsonb
             where version = :version
            """)
        .param("author", author.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("undo", undo)
        .param("version", version.value())
        .update();
  }

  Optional<String> undo(Version.Id version) {
    return db.sql("select undo from catalog.draft where version = :id and undo is not null")
        .param("id", version.value())
        .query(String.class)
        .optional();
  }

  /// @param now null takes it back
  void sent(Version.Id version, @Nullable Instant now) {
    db.sql("update catalog.draft set sent_at = :now where version = :id")
        .param("now", now == null ? null : now.atOffset(ZoneOffset.UTC))
        .param("id", version.value())
        .update();
  }
}
