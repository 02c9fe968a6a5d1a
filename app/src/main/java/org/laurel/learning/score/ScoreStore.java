package org.laurel.learning.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Scores line by line: a correction is a new line, and the last one counts.
@Repository
class ScoreStore {

  private static final String ENTRY =
      """
      select s.id, s.enrollment, s.score, s.year, s.points, s.tested, s.proof_name, s.sha256,
             s.size, s.type, s.link, s.at, c.at as confirmed_at
        from learning.score_entry s
        left join learning.score_confirmation c on c.entry = s.id
      """;

  private static final String LATEST =
      """
      select l.*, p.name, e.version
        from (select distinct on (s.enrollment, s.score)
                     s.id, s.enrollment, s.score, s.year, s.points, s.tested, s.proof_name,
                     s.sha256, s.size, s.type, s.link, s.at, c.at as confirmed_at
                from learning.score_entry s
                left join learning.score_confirmation c on c.entry = s.id
               order by s.enrollment, s.score, s.at desc, s.id desc) l
        join learning.enrollment e on e.id = l.enrollment
        join people.person p on p.id = e.person
       order by l.confirmed_at is not null, l.at
      offset :offset
       limit :limit
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  ScoreStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The last line of somebody's score, for those who look at the proof.
  record Entered(ScoreEntry entry, String name, Version.Id version) {}

  void insert(ScoreEntry it, Person.Id by) {
    var file = it.proof().file();
    db.sql(
            """
            insert into learning.score_entry
                   (agency_id, id, enrollment, score, year, points, tested, proof_name, sha256,
                    size, type, link, by_person, at)
            values (:agency, :id, :enrollment, :score, :year, :points, :tested, :proofName, :sha256,
                    :size, :type, :link, :by, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", it.id().value())
        .param("enrollment", it.enrollment().value())
        .param("score", it.score())
        .param("year", it.figures().year())
        .param("points", it.figures().points())
        .param("tested", it.figures().tested())
        .param("proofName", it.proof().name())
        .param("sha256", file == null ? null : file.sha256())
        .param("size", file == null ? null : file.size())
        .param("type", file == null ? null : file.type().name())
        .param("link", it.proof().link())
        .param("by", by.value())
        .param("at", it.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Whether nobody had confirmed it before.
  boolean confirm(ScoreEntry.Id entry, Person.Id by) {
    return db.sql(
                """
                insert into learning.score_confirmation (agency_id, entry, by_person, at)
                values (:agency, :entry, :by, :at)
                    on conflict (agency_id, entry) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("entry", entry.value())
            .param("by", by.value())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// The newest first.
  List<ScoreEntry> of(Enrollment.Id enrollment) {
    return db.sql(ENTRY + " where s.enrollment = :enrollment order by s.at desc, s.id desc")
        .param("enrollment", enrollment.value())
        .query((row, _) -> entry(row))
        .list();
  }

  Optional<ScoreEntry> byId(ScoreEntry.Id id) {
    return db.sql(ENTRY + " where s.id = :id")
        .param("id", id.value())
        .query((row, _) -> entry(row))
        .optional();
  }

  /// The last line of each score of each teacher; what nobody has confirmed stands first.
  List<Entered> latest(int offset, int limit) {
    return db.sql(LATEST)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, _) ->
            new Entered(
                entry(row),
                row.getString("name"),
                new Version.Id(row.getObject("version", UUID.class))))
        .list();
  }

  private static ScoreEntry entry(ResultSet row) throws SQLException {
    return new ScoreEntry(
        new ScoreEntry.Id(row.getObject("id", UUID.class)),
        new Enrollment.Id(row.getObject("enrollment", UUID.class)),
        row.getString("score"),
        new ScoreEntry.Figures(
            row.getInt("year"), row.getBigDecimal("points"), row.getInt("tested")),
        new ScoreEntry.Proof(
            row.getString("proof_name"), StoredFile.in(row), row.getString("link")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("confirmed_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
